import type { Run } from '#model/document';
import type { Range } from '#model/span';
import { linesOf, sliceRun } from '../run.js';

/** A term with one of its definitions: runs are [term, definition]. */
export interface Definition {
  readonly runs: readonly [Run, Run];
  readonly range: Range;
}

/** Terms and definitions of a paragraph whose lines are a term and, below it, `: definition`; null for any other paragraph. */
export function definitionsIn(run: Run): Definition[] | null {
  const found: { readonly term: Range; from: number; to: number }[] = [];
  let term = null as Range | null;
  for (const line of linesOf(run)) {
    const mark = /^:[ \t]+/.exec(run.text.slice(line.from, Math.min(line.to, line.from + 8)));
    if (mark && term === null) return null;
    const open = found.at(-1);
    if (mark) found.push({ term: term!, from: line.from + mark[0].length, to: line.to });
    else if (open) open.to = line.to;
    else term = { from: term?.from ?? line.from, to: line.to };
  }
  return found.length === 0
    ? null
    : found.map(({ term: { from, to }, ...definition }) => {
        const runs = [sliceRun(run, from, to), sliceRun(run, definition.from, definition.to)] as const;
        return { runs, range: { from: runs[0].range.from, to: runs[1].range.to } };
      });
}
