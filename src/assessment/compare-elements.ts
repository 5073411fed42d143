import type { ChangeKind } from '#model/comparison';
import { isGap } from '#model/is-gap';
import type { ElementResult, NearMiss, Verdict } from '#model/report';

const RANK: Partial<Readonly<Record<Verdict, number>>> = {
  missing: 0,
  contradicted: 1,
  partial: 2,
  waived: 3,
  satisfied: 4,
};

const isOpen = (verdict: Verdict | null): boolean => verdict !== null && isGap(verdict);

/** The verdict as far as it counts: nobody misses an optional element. */
export function countedVerdict(element: ElementResult | undefined): Verdict | null {
  if (!element) return null;
  const { verdict, optional } = element;
  return optional && (verdict === 'missing' || verdict === 'partial') ? 'not-applicable' : verdict;
}

/** What became of an element, by its verdicts before and after; null where nothing did. */
export function changeOf(from: Verdict | null, to: Verdict | null): ChangeKind | null {
  if (from === to) return null;
  const [before, after] = [from && RANK[from], to && RANK[to]];
  if (typeof before === 'number' && typeof after === 'number') return before > after ? 'worse' : 'better';
  if (isOpen(to)) return 'new';
  if (isOpen(from)) return 'gone';
  return from === 'satisfied' && to === 'not-checked' ? 'worse' : null;
}

const judged = (element: ElementResult | undefined): readonly NearMiss[] =>
  element?.nearMisses.filter(({ note }) => note !== null) ?? [];

/** Places of an element that fall short now and did not before, and those that no longer do. */
export function changedPlaces(
  before: ElementResult | undefined,
  after: ElementResult | undefined,
): readonly { readonly kind: 'new' | 'gone'; readonly miss: NearMiss }[] {
  const notIn = (misses: readonly NearMiss[], others: readonly NearMiss[]): NearMiss[] =>
    misses.filter(({ fingerprint }) => !others.some((other) => other.fingerprint === fingerprint));
  return [
    ...notIn(judged(after), judged(before)).map((miss) => ({ kind: 'new' as const, miss })),
    ...notIn(judged(before), judged(after)).map((miss) => ({ kind: 'gone' as const, miss })),
  ];
}
