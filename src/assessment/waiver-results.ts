import type { RuleResult } from '#model/report';
import type { Waiver, WaiverResult } from '#model/waiver';
import type { Acceptances } from './acceptances.js';

function appliedIn(results: readonly RuleResult[]): ReadonlySet<Waiver> {
  const elements = results.flatMap((result) => result.elements);
  const used = elements.flatMap(({ waiver, nearMisses }) => [waiver, ...nearMisses.map((miss) => miss.waiver)]);
  return new Set(used.filter((waiver) => waiver !== null));
}

/** What became of each waiver. Those about rules that were not looked at are left out: nobody knows whether they are needed. */
export function waiverResults(
  waivers: readonly Waiver[],
  { expired }: Acceptances,
  results: readonly RuleResult[],
): WaiverResult[] {
  const applied = appliedIn(results);
  const lookedAt = new Set(results.filter(({ verdict }) => verdict !== 'not-checked').map(({ rule }) => rule));
  return waivers
    .filter(({ rule }) => lookedAt.has(rule))
    .map((waiver) => ({
      ...waiver,
      state: expired.includes(waiver) ? 'expired' : applied.has(waiver) ? 'applied' : 'unused',
    }));
}
