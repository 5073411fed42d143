import type { Run } from '#model/document';
import type { Range } from '#model/span';
import { alignWords, type Syntax } from './align-words.js';

/** A run without words at an offset. */
export const emptyRun = (at: number): Run => ({ text: '', starts: new Uint32Array(0), range: { from: at, to: at } });

/** Makes a run of words whose source is the given range, in the given syntax. */
export function runOf(words: string, source: string, range: Range, syntax: Syntax): Run {
  const text = words.includes('\r') ? words.replace(/\r\n?/g, '\n') : words;
  const starts = new Uint32Array(text.length);
  alignWords(text, source, range.from, range.to, syntax, starts, 0);
  return { text, starts, range };
}

/** The stretch `from` to `to` (positions in its text) of a run, outer white space left out. */
export function sliceRun(run: Run, from: number, to: number): Run {
  let first = from;
  let end = to;
  while (first < end && /\s/.test(run.text[first]!)) first += 1;
  while (end > first && /\s/.test(run.text[end - 1]!)) end -= 1;
  if (first === 0 && end === run.text.length) return run;
  const start = run.starts[first] ?? run.range.to;
  const range = first === end ? { from: start, to: start } : { from: start, to: endOf(run, end) };
  return { text: run.text.slice(first, end), starts: run.starts.slice(first, end), range };
}

// Where the next unit starts ends the last one, unless markup or a line prefix stands between.
function endOf(run: Run, end: number): number {
  return end === run.text.length ? run.range.to : Math.max(run.starts[end - 1]! + 1, run.range.from);
}

/** A run without the stretches that are cut out of it (positions in its text, in order). */
export function cutRun(run: Run, cuts: readonly Range[]): Run {
  if (cuts.length === 0) return run;
  let text = '';
  const starts: number[] = [];
  let at = 0;
  for (const { from, to } of [...cuts, { from: run.text.length, to: run.text.length }]) {
    text += run.text.slice(at, from);
    for (let i = at; i < from; i += 1) starts.push(run.starts[i]!);
    at = Math.max(at, to);
  }
  return { text, starts: Uint32Array.from(starts), range: run.range };
}

/** Lines of a run, as positions in its text. */
export function linesOf({ text }: Run): Range[] {
  const lines: Range[] = [];
  for (let from = 0; from <= text.length;) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    lines.push({ from, to });
    from = to + 1;
  }
  return lines;
}
