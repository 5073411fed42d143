import type { Range } from '#model/span';
import { lastAtOrBefore } from '#text/last-at-or-before';

/** A text made of pieces of a source, with the way back. */
export interface MappedText {
  readonly text: string;
  /** Source range of a range of the text. */
  rangeOf(from: number, to: number): Range;
}

/** A source taken whole, its byte-order mark left out. */
export function wholeSource(source: string): MappedText {
  const shift = source.startsWith('\uFEFF') ? 1 : 0;
  return {
    text: shift ? source.slice(1) : source,
    rangeOf: (from, to) => ({ from: from + shift, to: to + shift }),
  };
}

/** Joins pieces of a source (ranges in order) and inserted text. */
export function joinPieces(source: string, pieces: readonly (Range | string)[]): MappedText {
  const parts: string[] = [];
  const at: number[] = [];
  const origin: Range[] = [];
  let length = 0;
  let last = 0;
  for (const piece of pieces) {
    const range = typeof piece === 'string' ? { from: last, to: last } : piece;
    const part = typeof piece === 'string' ? piece : source.slice(piece.from, piece.to);
    if (part === '') continue;
    parts.push(part);
    at.push(length);
    origin.push(range);
    length += part.length;
    last = range.to;
  }
  const pieceAt = (offset: number): number => lastAtOrBefore(at, offset);
  const offsetOf = (offset: number, of: number): number => {
    const piece = pieceAt(of);
    const range = origin[piece] ?? { from: 0, to: 0 };
    return Math.min(range.from + offset - (at[piece] ?? 0), range.to);
  };
  return {
    text: parts.join(''),
    // The end belongs to the piece of the last unit, so that a range never reaches into what was left out behind it.
    rangeOf: (from, to) => ({ from: offsetOf(from, from), to: offsetOf(to, Math.max(from, to - 1)) }),
  };
}
