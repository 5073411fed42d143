import type { Paint } from '../palette.js';
import { padded } from './display-width.js';
import { wrap, type Piece } from './wrap.js';

/** Column at which the text of a gap starts. */
export const INDENT = 9;
/** Column at which the text beside a label starts. */
export const LABELLED = INDENT + 11;

const NARROWEST = 60;
const WIDEST = 100;

/** Columns to write in: long lines are hard to read, so a wide terminal is not filled. */
export function textWidth(columns: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, columns));
}

/** Lines of text that start at a column. */
export function block(pieces: readonly Piece[], width: number, indent = INDENT): string[] {
  return wrap(pieces, width - indent).map((line) => ' '.repeat(indent) + line);
}

/** A label with its text beside it, wrapped under itself. `start` is where the label stands. */
export function row(
  label: string,
  pieces: readonly Piece[],
  options: { readonly width: number; readonly paint: Paint; readonly start?: number; readonly column?: number },
): string[] {
  const { width, paint, start = INDENT, column = LABELLED } = options;
  const [first = '', ...rest] = wrap(pieces, width - column);
  const head = ' '.repeat(start) + paint(label) + padded(label, column - start).slice(label.length);
  return [(head + first).trimEnd(), ...rest.map((line) => ' '.repeat(column) + line)];
}
