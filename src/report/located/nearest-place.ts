import type { DossierResult, ElementResult, RuleResult } from '#model/report';
import type { Place } from '#model/span';
import { reasonInWords } from '../text/reasons.js';

const topOf = (path: string): Place => ({
  path,
  start: { line: 1, column: 1 },
  end: { line: 1, column: 1 },
  excerpt: '',
});

/** How much evidence each document of a dossier holds, by path. */
export function evidenceByDocument({ results }: DossierResult): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { path } of results.flatMap(({ elements }) => elements.flatMap(({ evidence }) => evidence))) {
    counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  return counts;
}

/** The document where something missing would best be written: one with a role before others, then the one that says most, then the first. */
function bestDocument(
  searched: readonly string[],
  dossier: DossierResult,
  evidence: ReadonlyMap<string, number>,
): string {
  const known = dossier.documents.filter(({ path }) => searched.includes(path));
  const [best] = [...known].sort(
    (a, b) =>
      Number(b.role !== null) - Number(a.role !== null) || (evidence.get(b.path) ?? 0) - (evidence.get(a.path) ?? 0),
  );
  // A dossier without any such document: where its documents are declared, they would be named.
  return best?.path ?? searched[0] ?? 'dossier.yaml';
}

/** A place, and what makes it the nearest: a sentence. */
export interface NearestPlace {
  readonly place: Place;
  readonly why: string;
}

/** The nearest fitting place for an element that is missing: its best near miss, else what was found of its rule or came near to it, else the top of the best document. */
export function nearestPlace(
  { elements }: RuleResult,
  element: ElementResult | null,
  dossier: DossierResult,
  evidence: ReadonlyMap<string, number>,
): NearestPlace {
  const miss = element?.nearMisses[0];
  if (miss) return { place: miss, why: `The nearest place ${reasonInWords(miss.reason)}.` };
  const found = [...(element ? [element] : []), ...elements].find(({ evidence: places }) => places.length > 0);
  if (found) return { place: found.evidence[0]!, why: 'The nearest place is where another part of it stands.' };
  const near = elements.find(({ nearMisses }) => nearMisses.length > 0)?.nearMisses[0];
  if (near) return { place: near, why: 'The nearest place comes near to another part of it.' };
  return { place: topOf(bestDocument(element?.searched ?? [], dossier, evidence)), why: 'No passage comes near.' };
}
