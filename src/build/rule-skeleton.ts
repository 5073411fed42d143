import { TO_FILL } from './unfilled.js';

/** What is known of a new rule; the rest is left to fill in. */
export interface NewRule {
  readonly title: string | undefined;
  readonly force: string | undefined;
  readonly roles: readonly string[];
  readonly clauses: readonly string[];
  /** `id: label` */
  readonly elements: readonly string[];
}

// Each example another structure, so that a rule is not fitted to one way of writing.
const SATISFYING = [
  'a sentence in running text',
  'a row of a table',
  'steps in a numbered list',
  'a note in the English of somebody from abroad',
  'terse keys and values',
  'a question with its answer',
];

const REFUSED: readonly (readonly [name: string, reason: string])[] = [
  ['a device that says the contrary', 'negated'],
  ['a value that nobody has filled in', 'placeholder'],
  ['a promise for the next release', 'future'],
  ['the same words about something else', 'other-subject'],
  ['lip service without anything said', 'hedged'],
  ['a heading with nothing about it below', 'heading-only'],
];

const asText = (text: string): string => JSON.stringify(text);
const todo = (what: string): string => asText(`${TO_FILL} ${what}`);

function elementLines(given: readonly string[]): string[] {
  const elements = given.length > 0 ? given : [`todo: ${TO_FILL} what must be written down`];
  return elements.flatMap((element) => {
    const colon = element.indexOf(':');
    const [id, label] = colon < 0 ? [element, element] : [element.slice(0, colon), element.slice(colon + 1).trim()];
    return [
      `  - id: ${id.trim()}`,
      `    label: ${asText(label)}`,
      '    find:',
      `      - {kind: statement, all: [${todo('concept | other-concept')}]}`,
    ];
  });
}

function exampleLines(name: string, text: string, rest: readonly string[]): string[] {
  return [
    `  - name: ${name}`,
    '    headings:',
    `      - ${todo('the chapter that it stands in')}`,
    '    text: |',
    `      ${text}`,
    ...rest,
  ];
}

/** A rule file with slots for six texts that satisfy and six that don't; what starts with TODO is to be filled in. */
export function ruleSkeleton({ title, force, roles, clauses, elements }: NewRule): string {
  const ids = elements.length > 0 ? elements.map((element) => element.split(':')[0]!.trim()) : ['todo'];
  const satisfying = SATISFYING.flatMap((name, n) =>
    exampleLines(name, `${TO_FILL} a passage of your own that says all of it`, [
      ...(n === 0 ? ['    shown: complete'] : []),
      `    satisfies: [${ids.join(', ')}]`,
    ]),
  );
  const refused = REFUSED.flatMap(([name, reason], n) =>
    exampleLines(name, `${TO_FILL} a passage of your own that must not count`, [
      ...(n === 0 ? ['    shown: incomplete'] : []),
      '    satisfies: []',
      `    reason: ${reason}`,
    ]),
  );
  const lines = [
    `title: ${title ? asText(title) : todo('what the rule is about')}`,
    `force: ${force ?? todo('law, shall, should or may')}`,
    `clauses: [${clauses.length > 0 ? clauses.map(asText).join(', ') : todo('the clauses that ask for it')}]`,
    `roles: [${roles.length > 0 ? roles.join(', ') : todo('the documents that may say it')}]`,
    '# applies: networked and accounts != none    (left out: always)',
    `why: ${todo('why it matters, in one or two sentences')}`,
    `advice: ${todo('what to do about a gap, in one sentence')}`,
    'elements:',
    ...elementLines(elements),
    'examples:',
    ...satisfying,
    ...refused,
  ];
  return `${lines.join('\n')}\n`;
}
