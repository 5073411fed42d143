import type { Reading } from '#language/read-document';
import type { Document } from '#model/document';
import type { ElementObservations, Observation } from '#model/observation';
import { createLineMap } from '#text/line-map';
import { placeOf } from '#text/place';
import type { Observer, Sighting } from './observe.js';

// Enough for the report and for support by neighbours; the rest of a diffuse element adds nothing.
const KEPT_FOUND = 12;
const KEPT_MISSES = 6;

interface ReadyElementLike {
  readonly find: readonly Observer[];
  readonly deny: readonly Observer[];
}

function bySense(a: Sighting, b: Sighting): number {
  const grade = Number(b.grade === 'strong') - Number(a.grade === 'strong');
  return grade || b.score - a.score || a.from - b.from || a.to - b.to;
}

const NOTHING: readonly Observation[] = [];

const isAnything = ({ found, denied, unnamed }: ElementObservations): boolean =>
  found.length + denied.length > 0 || unnamed !== undefined;

/** A sighting with the number of the condition that saw it. */
interface Seen extends Sighting {
  readonly condition: number;
}

const overlaps = (a: Sighting, b: Sighting): boolean => a.from < b.to && b.from < a.to;

/** How many conditions accept the place of a sighting. */
const agreeing = (one: Sighting, sightings: readonly Seen[]): number =>
  new Set(sightings.filter((other) => other.refused === null && overlaps(one, other)).map(({ condition }) => condition))
    .size;

/** Keeps one sighting a place: accepted before refused, strong before weak. */
function distinct(sightings: readonly Seen[]): Seen[] {
  const sorted = [...sightings].sort(
    (a, b) => Number(a.refused !== null) - Number(b.refused !== null) || bySense(a, b),
  );
  const kept: Seen[] = [];
  for (const one of sorted) if (!kept.some((other) => overlaps(one, other))) kept.push(one);
  const found = kept.filter((one) => one.refused === null).slice(0, KEPT_FOUND);
  const misses = kept.filter((one) => one.refused !== null).slice(0, KEPT_MISSES);
  return [...found, ...misses];
}

function headingChains({ sections }: Document): (section: number) => readonly string[] {
  const known = new Map<number, readonly string[]>();
  const chainOf = (n: number): readonly string[] => {
    const ready = known.get(n);
    if (ready) return ready;
    const section = sections[n];
    const above = section && section.parent !== null ? chainOf(section.parent) : [];
    const chain = section?.heading ? [...above, section.heading.text.trim()] : above;
    known.set(n, chain);
    return chain;
  };
  return chainOf;
}

/** Looks at one read document with the checks of all rules: rule id -> observations of each element; left out where nothing at all was seen. */
export function observeDocument(
  reading: Reading,
  rules: readonly { readonly rule: { readonly id: string }; readonly elements: readonly ReadyElementLike[] }[],
): Readonly<Record<string, readonly ElementObservations[]>> {
  const { path, text } = reading.document;
  const lineMap = createLineMap(text);
  const headings = headingChains(reading.document);
  const sight = (checks: readonly Observer[]): Seen[] =>
    checks.flatMap((check, condition) => check(reading).map((one) => ({ ...one, condition })));
  const observe = (sightings: readonly Seen[]): readonly Observation[] => {
    // Most elements are not in most documents: one list for all of them keeps a run of many documents small.
    if (sightings.length === 0) return NOTHING;
    return distinct(sightings.filter(({ lacking }) => lacking === undefined)).map((one) => ({
      place: placeOf(path, text, lineMap, one.from, one.to),
      grade: one.grade,
      section: one.section,
      headings: headings(one.section),
      refused: one.refused,
      score: one.score,
      agreeing: agreeing(one, sightings),
    }));
  };
  /** Hints at a name of the maker's own, where nothing else is found. */
  const hints = (sightings: readonly Sighting[]): Pick<ElementObservations, 'unnamed'> => {
    const unnamed = sightings.flatMap(({ from, to, section, lacking }) =>
      lacking === undefined
        ? []
        : [{ place: placeOf(path, text, lineMap, from, to), section, lacking: reading.lexicon.names[lacking]! }],
    );
    const isFound = sightings.some(({ refused }) => refused === null);
    return isFound || unnamed.length === 0 ? {} : { unnamed: unnamed.slice(0, KEPT_FOUND) };
  };
  const entries = rules.map(({ rule, elements }) => {
    const seen = elements.map(({ find, deny }) => {
      const found = sight(find);
      return { found: observe(found), denied: observe(sight(deny)), ...hints(found) };
    });
    return [rule.id, seen] as const;
  });
  return Object.fromEntries(entries.filter(([, seen]) => seen.some(isAnything)));
}
