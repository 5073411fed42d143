import type { Accuracy, AccuracyCount } from '#model/accuracy';
import { byCodeUnit } from '#text/order';
import type { Case } from './cases.js';

const NONE: AccuracyCount = { cases: 0, stated: 0, taken: 0, right: 0 };

/** Counts judged elements by rule. */
export function countByRule(cases: Iterable<Case>): Map<string, AccuracyCount> {
  const counts = new Map<string, AccuracyCount>();
  for (const { rule, isStated, isTaken } of cases) {
    const { cases: n, stated, taken, right } = counts.get(rule) ?? NONE;
    counts.set(rule, {
      cases: n + 1,
      stated: stated + Number(isStated),
      taken: taken + Number(isTaken),
      right: right + Number(isStated && isTaken),
    });
  }
  return counts;
}

/** The same figures with those of one source put in place of the old ones. */
export function withCounts(
  { sources, rules }: Accuracy,
  source: Accuracy['sources'][number],
  counts: ReadonlyMap<string, AccuracyCount>,
): Accuracy {
  const ids = [...new Set([...Object.keys(rules), ...counts.keys()])].sort(byCodeUnit);
  const entries = ids.map((id) => {
    const { [source.id]: _old, ...others } = rules[id] ?? {};
    const count = counts.get(id);
    return [id, count ? { ...others, [source.id]: count } : others] as const;
  });
  return {
    sources: [...sources.filter(({ id }) => id !== source.id), source],
    rules: Object.fromEntries(entries.filter(([, bySource]) => Object.keys(bySource).length > 0)),
  };
}

/** Sum over all rules. */
export function totalOf({ rules }: Accuracy, source: string): AccuracyCount {
  return Object.values(rules).reduce((sum, bySource) => {
    const { cases, stated, taken, right } = bySource[source] ?? NONE;
    return {
      cases: sum.cases + cases,
      stated: sum.stated + stated,
      taken: sum.taken + taken,
      right: sum.right + right,
    };
  }, NONE);
}
