import type { KnownGap } from '#model/baseline';
import type { DossierResult, ElementResult, NearMiss, RuleResult } from '#model/report';
import { isGap } from '#model/is-gap';
import { findingsOf } from './acceptances.js';
import { summarize } from './assess-dossier.js';

const counts = ({ verdict, optional }: ElementResult): boolean =>
  isGap(verdict) && (!optional || verdict === 'contradicted');

type Key = Pick<KnownGap, 'rule' | 'element' | 'fingerprint' | 'contradicted'>;

/** What makes two gaps the same. */
export const gapKey = ({ rule, element, fingerprint, contradicted }: Key): string =>
  JSON.stringify([rule, element, fingerprint, contradicted]);

const openFindings = (element: ElementResult): NearMiss[] =>
  findingsOf(element).filter(({ waiver }) => waiver === null);

/** The gaps of one rule, element by element: each place that falls short, or else that something is missing. */
function gapsOfRule({ rule, verdict, elements }: RuleResult): KnownGap[] {
  if (!isGap(verdict)) return [];
  return elements.filter(counts).flatMap((element): KnownGap[] => {
    const about = { rule, element: element.id, count: 1 };
    const findings = openFindings(element);
    if (findings.length > 0)
      return findings.map(({ path, fingerprint }) => ({ ...about, document: path, contradicted: false, fingerprint }));
    const contradicted = element.verdict === 'contradicted';
    return [{ ...about, document: null, contradicted, fingerprint: element.fingerprint }];
  });
}

/** All gaps of a dossier as a baseline keeps them, in the order of the rules; the same words in one document count together. */
export function gapsOfDossier({ results }: DossierResult): KnownGap[] {
  const gaps = new Map<string, KnownGap>();
  for (const gap of results.flatMap(gapsOfRule)) {
    const before = gaps.get(gapKey(gap));
    gaps.set(gapKey(gap), before ? { ...before, count: before.count + 1 } : gap);
  }
  return [...gaps.values()];
}

/** Takes one gap out of those that are left; false where none is. */
function takeFrom(left: Map<string, number>, gap: Key): boolean {
  const count = left.get(gapKey(gap)) ?? 0;
  if (count > 0) left.set(gapKey(gap), count - 1);
  return count > 0;
}

function markElement(rule: string, element: ElementResult, left: Map<string, number>): ElementResult {
  if (!counts(element)) return element;
  const isIn = (fingerprint: string, contradicted: boolean): boolean =>
    takeFrom(left, { rule, element: element.id, fingerprint, contradicted });
  if (openFindings(element).length === 0) {
    const { fingerprint, verdict } = element;
    // What was contradicted and is only missing now has not become worse.
    const known = isIn(fingerprint, true) || (verdict !== 'contradicted' && isIn(fingerprint, false));
    return { ...element, known };
  }
  const nearMisses = element.nearMisses.map((miss) => {
    const isOpen = miss.note !== null && miss.waiver === null;
    return isOpen ? { ...miss, known: isIn(miss.fingerprint, false) } : miss;
  });
  const known = nearMisses.every((miss) => miss.note === null || miss.waiver !== null || miss.known);
  return { ...element, nearMisses, known };
}

/** Marks the gaps of a dossier that a baseline knows. A rule is known where all that is wrong with it is. */
export function markKnown(dossier: DossierResult, gaps: readonly KnownGap[]): DossierResult {
  const left = new Map(gaps.map((gap) => [gapKey(gap), gap.count]));
  const results = dossier.results.map((result) => {
    if (!isGap(result.verdict)) return result;
    const elements = result.elements.map((element) => markElement(result.rule, element, left));
    return { ...result, elements, known: elements.filter(counts).every(({ known }) => known) };
  });
  return { ...dossier, results, summary: summarize(results) };
}
