import type { Place } from '#model/span';
import type { LineMap } from './line-map.js';

const LONGEST_EXCERPT = 300;

function cut(text: string): string {
  if (text.length <= LONGEST_EXCERPT) return text;
  const end = /[\uD800-\uDBFF]/.test(text[LONGEST_EXCERPT - 2]!) ? LONGEST_EXCERPT - 2 : LONGEST_EXCERPT - 1;
  return `${text.slice(0, end)}…`;
}

/** Makes a place of the offsets `from` to `to`: its excerpt is the source's own words, white space collapsed, at most 300 code units. */
export function placeOf(path: string, text: string, lineMap: LineMap, from: number, to: number): Place {
  const excerpt = cut(text.slice(from, to).replace(/\s+/g, ' ').trim());
  return { path, start: lineMap.positionAt(from), end: lineMap.positionAt(to), excerpt };
}
