import type { Reading } from '#language/read-document';
import type { Block, Document, Run } from '#model/document';
import type { Place, Range } from '#model/span';
import { createLineMap } from '#text/line-map';
import { placeOf } from '#text/place';
import type { Words } from './words.js';

/** A document laid open with the words of its language; all observers look at it. */
export interface Page {
  readonly document: Document;
  readonly words: Words;
  /** How the reader understood it; null where its language has no lexicon. */
  readonly reading: Reading | null;
  /** The place of a stretch of a run's words. */
  placeIn(run: Run, from: number, to: number): Place;
  placeOfRange(range: Range): Place;
}

/** Opens a document for looking. */
export function openPage(document: Document, words: Words, reading: Reading | null): Page {
  const lineMap = createLineMap(document.text);
  const placeAt = (from: number, to: number): Place => placeOf(document.path, document.text, lineMap, from, to);
  return {
    document,
    words,
    reading,
    placeIn: (run, from, to) => {
      const start = run.starts[from] ?? run.range.from;
      return placeAt(start, to > from ? (run.starts[to - 1] ?? run.range.to - 1) + 1 : start);
    },
    placeOfRange: ({ from, to }) => placeAt(from, to),
  };
}

// Code spans stay within their line, and a line within reason.
const FARTHEST_BACKTICK = 2000;

/** Whether a position of a run's words stands inside backticks. */
export function isCode(document: Document, run: Run, at: number): boolean {
  const start = run.starts[at] ?? run.range.from;
  const near = document.text.slice(Math.max(run.range.from, start - FARTHEST_BACKTICK), start);
  const before = near.slice(near.lastIndexOf('\n') + 1);
  return ((before.match(/`+/g) ?? []).length & 1) === 1;
}

/** Blocks that carry words for people, with each of their runs. */
export function* proseRuns(
  document: Document,
): Generator<{ readonly block: Block; readonly run: Run; readonly cell: number }> {
  for (const block of document.blocks) {
    if (block.kind === 'code') continue;
    for (const [cell, run] of block.runs.entries()) if (run.text !== '') yield { block, run, cell };
  }
}
