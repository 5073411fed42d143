import type { AllOf } from './expression.js';
import type { Statement } from './statement.js';

/** Statement numbers by the concepts that stand in them or are joined to them, so that a condition looks only where it can hold. */
export type ConceptIndex = ReadonlyMap<number, readonly number[]>;

/** Indexes statements by their joined concepts. */
export function indexByConcept(statements: readonly Statement[]): ConceptIndex {
  const index = new Map<number, number[]>();
  for (const { joined, index: n } of statements) {
    joined.forEach((word, at) => {
      for (let rest = word; rest !== 0; rest &= rest - 1) {
        const concept = (at << 5) + (31 - Math.clz32(rest & -rest));
        const known = index.get(concept);
        if (known) known.push(n);
        else index.set(concept, [n]);
      }
    });
  }
  return index;
}

/** Numbers of the statements that hold the rarest of the groups, in order; null where there is no group to go by. */
export function candidatesOf(index: ConceptIndex, groups: AllOf): readonly number[] | null {
  let best: readonly (readonly number[])[] | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const group of groups) {
    const lists = group.map((concept) => index.get(concept) ?? []);
    const size = lists.reduce((n, list) => n + list.length, 0);
    if (size >= fewest) continue;
    fewest = size;
    best = lists;
  }
  if (best === null) return null;
  if (best.length === 1) return best[0]!;
  return [...new Set(best.flat())].sort((a, b) => a - b);
}
