import type { Condition, Element, Example, Rule } from '#model/rule';

/** A YAML file of a rule folder, parsed: posix path relative to the folder, and its value. */
export interface SourceFile {
  readonly path: string;
  readonly value: unknown;
}

type Loose = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

const listOf = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? (value as T[]) : []);

function conditionOf(source: Loose): Condition {
  return { ...source, kind: source['kind'] as Condition['kind'], grade: (source['grade'] as Condition['grade'] | undefined) ?? 'strong' };
}

const takesDenials = ({ accept }: Condition): boolean => listOf<string>(accept).includes('negated');

/** What is looked for, looked for as absent: "there is no automatic lock". Where a denial is the evidence it can't be. */
function absenceOf(find: readonly Condition[]): readonly Condition[] {
  return find
    .filter((one) => one.kind === 'statement' && one.grade === 'strong' && !takesDenials(one))
    .map((one) => ({ ...one, absent: true }));
}

function elementOf(source: Loose): Element {
  const find = listOf<Loose>(source['find']).map(conditionOf);
  return {
    id: String(source['id']),
    label: textOf(source['label']),
    optional: source['optional'] === true,
    find,
    deny: [
      ...listOf<Loose>(source['deny']).map(conditionOf),
      ...(source['deniedByAbsence'] === true ? absenceOf(find) : []),
    ],
  };
}

function exampleOf(source: Loose): Example {
  return {
    name: textOf(source['name']),
    headings: listOf<string>(source['headings']),
    text: typeof source['text'] === 'string' ? source['text'] : '',
    satisfies: listOf<string>(source['satisfies']),
    quotes: (source['quotes'] as Readonly<Record<string, string>> | undefined) ?? {},
    reason: (source['reason'] as string | undefined) ?? null,
    files: (source['files'] as Readonly<Record<string, string>> | undefined) ?? {},
    limit: (source['limit'] as string | undefined) ?? null,
    shown: (source['shown'] as Example['shown'] | undefined) ?? null,
  };
}

/** Fills in what a rule file may leave out. The file has passed its schema before. */
export function ruleOf(pack: string, name: string, value: unknown): Rule {
  const source = value as Loose;
  return {
    id: `${pack}/${name}`,
    title: textOf(source['title']),
    force: source['force'] as Rule['force'],
    clauses: listOf<string>(source['clauses']),
    roles: listOf<Rule['roles'][number]>(source['roles']),
    applies: (source['applies'] as string | undefined) ?? null,
    profiles: listOf<Rule['profiles'][number]>(source['profiles']),
    why: textOf(source['why']),
    advice: textOf(source['advice']),
    limits: textOf(source['limits']),
    elements: listOf<Loose>(source['elements']).map(elementOf),
    examples: listOf<Loose>(source['examples']).map(exampleOf),
  };
}
