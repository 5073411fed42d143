import { splitSentences } from '#language/sentences';
import type { Block, Document, Run } from '#model/document';
import { createLineMap } from '#text/line-map';
import { withoutLines, type AnnotatedPlace } from '../measure/annotated-dossier.js';

/** How to change the words that stand at a place: a sentence, and a value in a cell or behind a key. */
export interface Rewriting {
  readonly sentence: (words: string) => string;
  readonly value: (words: string) => string;
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly change: (words: string) => string;
}

type Lines = readonly Pick<AnnotatedPlace, 'start' | 'end'>[];

function sentenceEdits(run: Run, change: Edit['change']): Edit[] {
  return splitSentences(run.text).map(({ from, to }) => ({
    // A sentence ends where its last word ends; markup behind it ("**") belongs to it where the run ends there.
    from: from === 0 ? run.range.from : run.starts[from]!,
    to: to === run.text.length ? run.range.to : run.starts[to - 1]! + 1,
    change,
  }));
}

function valueEdit(run: Run, change: Edit['change']): Edit[] {
  return run.text.trim() === '' ? [] : [{ from: run.range.from, to: run.range.to, change }];
}

/** What can be said otherwise in a block; null where there is nothing but to take it away (figures, code). */
function editsOf(block: Block, { sentence, value }: Rewriting): Edit[] | null {
  const [first, ...others] = block.runs;
  if (!first || block.kind === 'code' || block.runs.every(({ text }) => text.trim() === '')) return null;
  if (block.kind === 'heading') return [];
  // The first cell says what the row is about, as a key does; a whole sentence there is changed like any other.
  const isName = !/[.!]\s*$/.test(first.text) && others.some(({ text }) => text.trim() !== '');
  if (block.kind === 'row' || block.kind === 'entry')
    return [...(isName ? [] : valueEdit(first, value)), ...others.flatMap((run) => valueEdit(run, value))];
  return sentenceEdits(first, sentence);
}

/**
 * Says otherwise what stands on the lines of a document: sentences, items, cells, values; headings stay, and what holds no
 * words that could be changed (figures, code, JSON) is emptied. Line numbers stay as they were.
 */
export function rewritePlaces({ text, format, blocks }: Document, lines: Lines, rewriting: Rewriting): string {
  if (format === 'json') return withoutLines(text, lines);
  const map = createLineMap(text);
  const lineOf = (offset: number): number => map.positionAt(offset).line;
  const isMeant = ({ from, to }: { readonly from: number; readonly to: number }): boolean =>
    lines.some(({ start, end }) => lineOf(from) <= end && lineOf(Math.max(from, to - 1)) >= start);
  const edits: Edit[] = [];
  const emptied: { start: number; end: number }[] = [];
  for (const block of blocks.filter(({ range }) => isMeant(range))) {
    const changed = editsOf(block, rewriting);
    if (changed) edits.push(...changed.filter(isMeant));
    else emptied.push({ start: lineOf(block.range.from), end: lineOf(Math.max(block.range.from, block.range.to - 1)) });
  }
  const sorted = edits.sort((a, b) => a.from - b.from);
  let written = '';
  let at = 0;
  for (const { from, to, change } of sorted) {
    if (from < at) continue;
    written += text.slice(at, from) + change(text.slice(from, to));
    at = to;
  }
  return withoutLines(written + text.slice(at), emptied);
}
