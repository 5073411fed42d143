import type { Position } from '#model/span';
import { lastAtOrBefore } from './last-at-or-before.js';

/** Turns offsets of a text into lines and columns and back. */
export interface LineMap {
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
}

/** Maps a text whose lines end with LF, CRLF or a lone CR. Lines and columns are 1-based, columns in UTF-16 code units. */
export function createLineMap(text: string): LineMap {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
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
