import type { Sighting } from '#evidence/observe';
import type { Document } from '#model/document';
import { NEAR_MISS_REASONS } from '#model/observation';

// More places than one document gives anybody to look at; what comes after them would only cost time.
const MOST = 2000;

const isWithin = (value: unknown, most: number): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;

function faultOf(one: Partial<Sighting> | null, { text, sections }: Document): string | null {
  if (typeof one !== 'object' || one === null) return 'what it gave holds something that is no place';
  const { from, to, section, grade, refused, score } = one;
  if (!isWithin(from, text.length) || !isWithin(to, text.length) || to < from)
    return 'a place lies outside the document';
  if (!isWithin(section, sections.length - 1)) return 'a place names no section of the document';
  if (grade !== 'strong' && grade !== 'weak') return 'a place has no grade, "strong" or "weak"';
  if (refused !== null && !(NEAR_MISS_REASONS as readonly unknown[]).includes(refused))
    return 'a place is refused for no known reason';
  return Number.isFinite(score) ? null : 'a place has no score';
}

/** Takes what a plugin saw if it is places of that document; throws else, saying what is wrong. */
export function soundSightings(seen: unknown, document: Document): Sighting[] {
  if (!Array.isArray(seen)) throw new TypeError('it gave no list of places');
  return seen.slice(0, MOST).map((one: Sighting) => {
    const fault = faultOf(one, document);
    if (fault !== null) throw new TypeError(fault);
    const { from, to, section, grade, refused, score } = one;
    return { from, to, section, grade, refused, score };
  });
}
