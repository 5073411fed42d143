import type { AllOf, AnyOf } from './expression.js';
import type { Statement } from './statement.js';

/** By concept: numbers of the statements in which it stands or to which it is joined, so that a condition looks only where it can hold. */
export type ConceptIndex = readonly (readonly number[])[];

const NOWHERE: readonly number[] = [];

/** Indexes statements by their joined concepts. */
export function indexByConcept(statements: readonly Statement[], size: number): ConceptIndex {
  const index = new Array<readonly number[]>(size).fill(NOWHERE);
  for (const { joined, index: n } of statements) {
    joined.forEach((word, at) => {
      for (let rest = word; rest !== 0; rest &= rest - 1) {
        const concept = (at << 5) + (31 - Math.clz32(rest & -rest));
        const known = index[concept]!;
        if (known === NOWHERE) index[concept] = [n];
        else (known as number[]).push(n);
      }
    });
  }
  return index;
}

function frequencyOf(index: ConceptIndex, group: AnyOf): number {
  let frequency = 0;
  for (const concept of group) frequency += index[concept]!.length;
  return frequency;
}

/** Numbers of the statements that hold the rarest of the groups, in order; null where there is no group to go by. */
export function candidatesOf(index: ConceptIndex, groups: AllOf): readonly number[] | null {
  let rarest: AnyOf | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const group of groups) {
    const frequency = frequencyOf(index, group);
    // Nearly every condition fails here in nearly every document.
    if (frequency === 0) return NOWHERE;
    if (frequency >= fewest) continue;
    fewest = frequency;
    rarest = group;
  }
  if (rarest === null) return null;
  const lists = rarest.map((concept) => index[concept]!).filter((list) => list.length > 0);
  return lists.length === 1 ? lists[0]! : [...new Set(lists.flat())].sort((a, b) => a - b);
}
