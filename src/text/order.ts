import type { Place } from '#model/span';

/** Orders texts by code unit, the same on every machine. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Orders places of one document as they stand in it. */
export function byStart({ start: a }: Pick<Place, 'start'>, { start: b }: Pick<Place, 'start'>): number {
  return a.line - b.line || a.column - b.column;
}
