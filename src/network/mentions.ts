import type { Reading } from '#language/read-document';
import type { Document } from '#model/document';
import type { NetworkEvidence, NetworkMention } from '#model/network';
import type { Place } from '#model/span';
import { headingsAbove } from '#text/headings-above';
import { statedSentences, type Stretch } from './stated-sentences.js';
import type { Vocabulary } from './vocabulary.js';

type PlaceOf = (from: number, to: number) => Place;

/** The first place of each id that a text at a place may name. */
function firstPlaces(
  texts: readonly Stretch[],
  idsIn: (text: string) => readonly string[],
  document: Document,
  placeOf: PlaceOf,
): NetworkMention[] {
  const found = new Map<string, NetworkMention>();
  for (const { text, from, to, section } of texts) {
    for (const id of idsIn(text)) {
      if (found.has(id)) continue;
      found.set(id, { id, place: placeOf(from, to), headings: headingsAbove(document, section) });
    }
  }
  return [...found.values()];
}

/**
 * Streams that running text declares, and interfaces that any line or column head names. Exclusion counts as well as
 * use for an interface: what is said not to be there is listed too.
 */
export function findMentions(
  document: Document,
  reading: Reading | null,
  vocabulary: Vocabulary,
  placeOf: PlaceOf,
): Pick<NetworkEvidence, 'flows' | 'interfaces'> {
  // Inventories in JSON are long and name parts, not ways in.
  const lines = (document.format === 'json' ? [] : document.blocks)
    .filter(({ kind }) => kind !== 'code')
    .map(({ runs, range, section }) => ({ text: runs.map(({ text }) => text).join(' · '), ...range, section }));
  const heads = document.tables.flatMap(({ headers, section }) =>
    headers.map(({ text, range }) => ({ text, ...range, section })),
  );
  return {
    flows: reading
      ? firstPlaces(
          statedSentences(reading, ['paragraph', 'item']),
          (text) => vocabulary.statedFlowsIn(text),
          document,
          placeOf,
        )
      : [],
    interfaces: firstPlaces([...lines, ...heads], (text) => vocabulary.interfacesIn(text), document, placeOf),
  };
}
