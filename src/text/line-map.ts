import type { Position } from '#model/span';
import { lastAtOrBefore } from './last-at-or-before.js';

const LF = 10;
const CR = 13;

/** Turns offsets of a text into lines and columns and back. */
export interface LineMap {
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
}

/** Maps a text whose lines end with LF, CRLF or a lone CR. Lines and columns are 1-based, columns in UTF-16 code units. */
export function createLineMap(text: string): LineMap {
  const starts = [0];
  // By hand, since a match object a line is felt in files of a few hundred thousand lines.
  for (let n = 0; n < text.length; n += 1) {
    const code = text.charCodeAt(n);
    if (code === LF || (code === CR && text.charCodeAt(n + 1) !== LF)) starts.push(n + 1);
  }
  const lineAt = (offset: number): number => lastAtOrBefore(starts, offset);
  return {
    positionAt: (offset) => {
      const bounded = Math.max(0, Math.min(offset, text.length));
      const line = lineAt(bounded);
      return { line: line + 1, column: bounded - starts[line]! + 1 };
    },
    offsetAt: ({ line, column }) => (starts[line - 1] ?? text.length) + column - 1,
  };
}
