import type { Rule } from '#model/rule';

// One level below the title of the document.
const HEADING = '##';

/** Takes out of a text what would end a comment in Markdown. */
const inComment = (text: string): string => text.replace(/--+/g, '-').replace(/\s+/g, ' ').trim();

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether there is something to write for a rule: what an audit judges is not written but put right. */
export const hasTemplate = ({ elements }: Rule): boolean =>
  elements.some(({ find }) => find.some(({ kind }) => kind !== 'audit'));

/**
 * The skeleton of the chapter that a rule expects, as Markdown: a heading, a comment for the author, and a place for each
 * element. The places hold placeholders, which no rule takes for content until they are filled in.
 */
export function renderTemplate({ title, why, advice, clauses, elements }: Rule): string {
  const source = clauses.length > 0 ? ` (${clauses.join(', ')})` : '';
  const places = elements.flatMap(({ label, optional }) => [`- ${oneLine(label)}${optional ? ' (optional)' : ''}: [TBD]`]);
  return [
    `${HEADING} ${oneLine(title)}`,
    '',
    `<!-- ${inComment(why)} ${inComment(advice)}${inComment(source) && ` ${inComment(source)}`} -->`,
    '',
    ...places,
    '',
  ].join('\n');
}

/** The skeleton of a whole document: a title, and a chapter for each of these rules. */
export function renderSkeleton(title: string, rules: readonly Rule[]): string {
  const chapters = rules.filter(hasTemplate).map(renderTemplate);
  return `${[`# ${oneLine(title)}\n`, ...chapters].join('\n')}`;
}
