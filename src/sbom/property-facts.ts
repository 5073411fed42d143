import { saidOf, WORDS } from './words.js';

const fold = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[\s_.]+/g, '-');

const FACTS = new Map(
  Object.entries(WORDS.properties).flatMap(([fact, names]) => names.map((name) => [fold(name), fact] as const)),
);

/** The fact that a property of this name and value tells; null where it tells none. A namespace before the name does no harm. */
export function propertyFact(name: unknown, value: unknown): string | null {
  if (typeof name !== 'string' || saidOf(value) === null) return null;
  const folded = fold(name.slice(0, 200));
  return FACTS.get(folded) ?? FACTS.get(folded.slice(folded.lastIndexOf(':') + 1)) ?? null;
}
