import type { DocumentEvidence, ElementObservations, Observation } from '#model/observation';
import type { Element } from '#model/rule';
import type { ElementResult, NearMiss } from '#model/report';
import { fingerprintOf } from '#text/fingerprint';
import { byCodeUnit, byStart } from '#text/order';
import { bestSupported, supportIn, type SupportOf } from './support.js';

/** What a document says to the rules, with the say whether its role may carry the one in question. */
export interface Carrier {
  readonly evidence: Pick<DocumentEvidence, 'path' | 'observations'>;
  readonly mayCarry: boolean;
}

// At most the best few places are kept: an auditor samples, nobody reads thirty.
const KEPT_EVIDENCE = 5;
const KEPT_NEAR_MISSES = 5;

const isFound = (one: Observation): boolean => one.refused === null;

/** Weak hits count where a second one stands in the same section. */
function supported(found: readonly Observation[]): { taken: Observation[]; left: Observation[] } {
  const good = found.filter(isFound);
  const strong = good.filter((one) => one.grade === 'strong');
  const weak = good.filter((one) => one.grade === 'weak');
  const counts = new Map<number, number>();
  for (const one of weak) counts.set(one.section, (counts.get(one.section) ?? 0) + 1);
  const isSupported = (one: Observation): boolean =>
    counts.get(one.section)! > 1 || strong.some((other) => other.section === one.section);
  return { taken: [...strong, ...weak.filter(isSupported)], left: weak.filter((one) => !isSupported(one)) };
}

function best(observations: readonly Observation[], supportOf: SupportOf = () => 0): Observation[] {
  return [...observations].sort(
    (a, b) =>
      Number(b.grade === 'strong') - Number(a.grade === 'strong') ||
      supportOf(b) - supportOf(a) ||
      b.score - a.score ||
      byCodeUnit(a.place.path, b.place.path) ||
      byStart(a.place, b.place),
  );
}

function nearMissesOf(
  about: readonly string[],
  carriers: readonly (Carrier & { readonly seen: ElementObservations; readonly weak: readonly Observation[] })[],
): NearMiss[] {
  const misses: { observation: Observation; reason: NearMiss['reason'] }[] = [];
  for (const { seen, mayCarry, weak } of carriers) {
    for (const one of seen.found) {
      if (one.refused !== null) misses.push({ observation: one, reason: one.refused });
      else if (!mayCarry) misses.push({ observation: one, reason: 'wrong-role' });
    }
    for (const one of weak) misses.push({ observation: one, reason: 'mention-only' });
    if (mayCarry) for (const one of seen.denied.filter(isFound)) misses.push({ observation: one, reason: 'negated' });
  }
  const ordered = best(misses.map(({ observation }) => observation));
  return ordered.slice(0, KEPT_NEAR_MISSES).map((one) => ({
    ...one.place,
    reason: misses.find(({ observation }) => observation === one)!.reason,
    note: null,
    fingerprint: fingerprintOf(...about, one.place.path, one.place.excerpt),
    waiver: null,
    known: false,
  }));
}

/** The best supported places, best first; most elements have one place or none, for which nothing need be weighed. */
function wellSupported(places: readonly Observation[], ruleId: string, carriers: readonly Carrier[]): Observation[] {
  if (places.length < 2) return [...places];
  const carrying = carriers.filter(({ mayCarry }) => mayCarry).map(({ evidence }) => evidence);
  const supportOf = supportIn(ruleId, carrying);
  return best(bestSupported(places, supportOf), supportOf);
}

/** Decides one element from what all documents of a dossier say to it. */
export function assessElement(
  element: Element,
  ruleId: string,
  n: number,
  carriers: readonly Carrier[],
): ElementResult {
  const seen = carriers.map((carrier) => {
    const observations = carrier.evidence.observations[ruleId]?.[n] ?? { found: [], denied: [] };
    const { taken, left } = supported(observations.found);
    return { ...carrier, seen: observations, taken: carrier.mayCarry ? taken : [], weak: carrier.mayCarry ? left : [] };
  });
  const evidence = wellSupported(
    seen.flatMap(({ taken }) => taken),
    ruleId,
    carriers,
  );
  const denied = best(
    seen.filter(({ mayCarry }) => mayCarry).flatMap(({ seen: { denied: no } }) => no.filter(isFound)),
  );
  const searched = carriers.filter(({ mayCarry }) => mayCarry).map(({ evidence: { path } }) => path);
  const verdict = evidence.length > 0 ? (denied.length > 0 ? 'contradicted' : 'satisfied') : 'missing';
  return {
    id: element.id,
    label: element.label,
    optional: element.optional,
    verdict,
    evidence: evidence.slice(0, KEPT_EVIDENCE).map(({ place, headings }) => ({ ...place, headings })),
    contradictions: verdict === 'contradicted' ? denied.slice(0, KEPT_EVIDENCE).map(({ place }) => place) : [],
    nearMisses: verdict === 'satisfied' ? [] : nearMissesOf([ruleId, element.id], seen),
    searched,
    fingerprint: fingerprintOf(ruleId, element.id),
    waiver: null,
    known: false,
  };
}
