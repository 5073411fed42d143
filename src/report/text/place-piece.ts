import type { Place } from '#model/span';
import type { Palette } from '../palette.js';
import { displayWidth } from './display-width.js';
import { visible } from './visible.js';
import { whole, words, type Piece } from './wrap.js';

const LONGEST_EXCERPT = 120;

/** Path of a dossier's file as seen from the working directory, so that a terminal can open it. */
export function pathFromHere(root: string, path: string): string {
  return root === '.' || root === '' ? path : `${root.replace(/\/+$/, '')}/${path}`;
}

/** `path:line:column`. */
export function placePiece(root: string, place: Place, palette: Palette): Piece {
  return whole(`${pathFromHere(root, place.path)}:${place.start.line}:${place.start.column}`, palette.place);
}

/** The words that stand at a place, in quotation marks, shortened to about one line. */
export function excerptPiece(place: Place, palette: Palette): Piece {
  const text = visible(place.excerpt.replace(/\s+/g, ' ').trim());
  if (displayWidth(text) <= LONGEST_EXCERPT) return words(`“${text}”`, palette.faint);
  const cut = Array.from(text).slice(0, LONGEST_EXCERPT);
  while (displayWidth(cut.join('')) > LONGEST_EXCERPT) cut.pop();
  return words(`“${cut.join('').trimEnd()}…”`, palette.faint);
}
