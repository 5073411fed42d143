import type { DossierResult, ElementResult, RuleResult } from '#model/report';
import type { Severity } from '#model/rule';
import { fingerprintOf } from '#text/fingerprint';
import { isGap } from '#model/is-gap';
import { reasonInWords } from '../text/reasons.js';
import { acceptanceOf } from './acceptance.js';
import type { LocatedGap, RelatedPlace } from './located-gap.js';
import { evidenceByDocument, nearestPlace } from './nearest-place.js';

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

type Draft = Omit<LocatedGap, 'result' | 'element'>;

const isLacking = ({ verdict, optional }: ElementResult): boolean =>
  verdict === 'contradicted' || verdict === 'waived' || (!optional && isGap(verdict));

const ended = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);

function relatedPlaces({ evidence, nearMisses, contradictions }: ElementResult, but: unknown): RelatedPlace[] {
  return [
    ...evidence.map((place) => ({ place, text: 'This says it.' })),
    ...contradictions.map((place) => ({ place, text: 'This says the contrary.' })),
    ...nearMisses
      .filter(({ note }) => note === null)
      .map((place) => ({ place, text: `This ${reasonInWords(place.reason)}.` })),
  ].filter(({ place }) => place !== but);
}

/** Places that were judged and fall short are gaps of their own; else the element is one, at the nearest place. */
function draftsOf(
  result: RuleResult,
  element: ElementResult,
  dossier: DossierResult,
  counts: ReadonlyMap<string, number>,
): Draft[] {
  const { title } = result;
  const judged = element.nearMisses.filter(({ note }) => note !== null);
  if (judged.length > 0) {
    return judged.map((miss) => ({
      message: `${title}: ${ended(miss.note ?? '')}`,
      place: miss,
      isInferred: false,
      related: relatedPlaces(element, miss),
      fingerprint: miss.fingerprint,
      accepted: acceptanceOf(result, element, miss),
      known: miss.known,
    }));
  }
  const { label, contradictions, fingerprint, known } = element;
  const accepted = acceptanceOf(result, element);
  const about = { fingerprint, accepted, known };
  const contrary = contradictions[0];
  if (contrary) {
    const message = `The documents contradict themselves on: ${label} (${title}).`;
    return [{ message, place: contrary, isInferred: false, related: relatedPlaces(element, contrary), ...about }];
  }
  const { place, why } = nearestPlace(result, element, dossier, counts);
  const message = `Not found: ${label} (${title}). ${why}`;
  return [{ message, place, isInferred: true, related: relatedPlaces(element, place), ...about }];
}

function gapsOfRule(result: RuleResult, dossier: DossierResult, counts: ReadonlyMap<string, number>): LocatedGap[] {
  if (!isGap(result.verdict) && result.verdict !== 'waived') return [];
  const lacking = result.elements.filter(isLacking);
  if (lacking.length === 0) {
    const { place } = nearestPlace(result, null, dossier, counts);
    const about = { fingerprint: fingerprintOf(result.rule), accepted: acceptanceOf(result), known: result.known };
    const message = `${result.title}: ${result.message}`;
    return [{ result, element: null, message, place, isInferred: true, related: [], ...about }];
  }
  return lacking.flatMap((element) =>
    draftsOf(result, element, dossier, counts).map((draft) => ({ ...draft, result, element })),
  );
}

/** A dossier in a repository of many must not share fingerprints with the others; the same words twice get a number. */
function unique(gaps: readonly LocatedGap[], { root, name, documents }: DossierResult): LocatedGap[] {
  // Documents that were named one by one share their folder.
  const isSingle = documents.length === 1 && documents[0]?.path === name;
  const about = isSingle ? [root, name] : [root];
  const seen = new Map<string, number>();
  return gaps.map((gap) => {
    const n = seen.get(gap.fingerprint) ?? 0;
    seen.set(gap.fingerprint, n + 1);
    return { ...gap, fingerprint: fingerprintOf(...about, gap.fingerprint, ...(n > 0 ? [String(n)] : [])) };
  });
}

/** Every gap of a dossier at its place, accepted ones included: the worst first, then in the order of the rules. */
export function locatedGaps(dossier: DossierResult): LocatedGap[] {
  const counts = evidenceByDocument(dossier);
  const gaps = dossier.results.flatMap((result) => gapsOfRule(result, dossier, counts));
  return unique(
    ORDER.flatMap((severity) => gaps.filter(({ result }) => result.severity === severity)),
    dossier,
  );
}
