import type { Directive, DirectiveFault, Directives } from '#model/directive';
import type { Comment, Document } from '#model/document';
import { createLineMap, type LineMap } from '#text/line-map';
import { directiveWords, type DirectiveWords } from './directive-words.js';

type Open = Pick<Directive, 'rule' | 'reason' | 'line'>;

const NONE: Directives = { directives: [], faults: [] };
// Nothing, quotation marks only, or a comment alone: what a directive means stands below it.
const WITHOUT_WORDS = /^[\s>]*(?:<!--(?:(?!-->).)*-->\s*)?$/;

// More than anyone writes by hand; a bound on what a hostile document costs.
const MOST = 1000;

/** Last line of the block that begins on each line: a directive above a wrapped paragraph means all of it. */
function blockEnds({ blocks }: Document, { positionAt }: LineMap): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (const { runs, range } of blocks) {
    const end = positionAt(runs.at(-1)?.range.to ?? range.to).line;
    for (const from of [range.from, runs[0]?.range.from ?? range.from]) {
      const { line } = positionAt(from);
      ends.set(line, Math.max(ends.get(line) ?? line, end));
    }
  }
  return ends;
}

function lineBelow(line: number, lines: readonly string[]): number {
  let next = line + 1;
  while (next < lines.length && WITHOUT_WORDS.test(lines[next - 1]!)) next += 1;
  return next;
}

/** Reads the comments of a document that speak to Dossierlint: what each accepts, on which lines, and why. */
export function directivesOf(document: Document): Directives {
  if (document.comments.length === 0) return NONE;
  const lineMap = createLineMap(document.text);
  const endOf = blockEnds(document, lineMap);
  const lines = document.text.split(/\r\n|\n|\r/);
  const directives: Directive[] = [];
  const faults: DirectiveFault[] = [];
  let open: Open[] = [];

  const enable = (rules: readonly string[], line: number): void => {
    const closed = open.filter(({ rule }) => rules.length === 0 || rules.includes(rule));
    if (closed.length === 0) {
      const message = `"dossierlint-enable" ends nothing: ${rules.join(', ') || 'no rule'} is disabled above it`;
      faults.push({ line, message, hint: 'Remove it, or name the rule as the comment above does.' });
    }
    directives.push(...closed.map((one) => ({ ...one, covers: { from: one.line, to: line } })));
    open = open.filter((one) => !closed.includes(one));
  };
  const obey = ({ action, rules, reason }: DirectiveWords, { range }: Comment): void => {
    const line = lineMap.positionAt(range.from).line;
    const end = lineMap.positionAt(range.to).line;
    if (action === 'dossierlint-enable') return enable(rules, line);
    const meant = rules.map((rule) => ({ rule, reason, line }));
    if (action === 'dossierlint-disable') return void open.push(...meant);
    const below = lineBelow(end, lines);
    const covers = {
      'dossierlint-disable-file': { from: 1, to: lines.length },
      'dossierlint-disable-line': { from: line, to: end },
      'dossierlint-disable-next-line': { from: below, to: endOf.get(below) ?? below },
    }[action];
    directives.push(...meant.map((one) => ({ ...one, covers })));
  };

  for (const comment of document.comments.slice(0, MOST)) {
    const words = directiveWords(comment.text);
    if ('action' in words) obey(words, comment);
    else faults.push({ line: lineMap.positionAt(comment.range.from).line, ...words });
  }
  const beyond = document.comments[MOST];
  if (beyond) {
    const message = `the document holds more than ${MOST} comments for Dossierlint; those from here on are not read`;
    const hint = 'Disable the rule for the file, or divide the document.';
    faults.push({ line: lineMap.positionAt(beyond.range.from).line, message, hint });
  }
  directives.push(...open.map((one) => ({ ...one, covers: { from: one.line, to: lines.length } })));
  return { directives: directives.sort((a, b) => a.line - b.line), faults };
}
