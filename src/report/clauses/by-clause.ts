import { byCodeUnit } from '#text/order';

const PARTS = /\d+|[a-z]+|[A-Z]+/g;

function comparePart(a: string, b: string): number {
  const isNumber = /^\d/.test(a) && /^\d/.test(b);
  if (isNumber) return Number(a) - Number(b);
  // Lettered points go on from z to aa.
  const isPoint = /^[a-z]{1,2}$/.test(a) && /^[a-z]{1,2}$/.test(b);
  return (isPoint ? a.length - b.length : 0) || byCodeUnit(a, b);
}

/** Orders ids of clauses as their sources do: 9 before 10, 23.4(z) before 23.4(aa), ABC-2 before ABC-2.1. */
export function byClause(a: string, b: string): number {
  const left = a.match(PARTS) ?? [];
  const right = b.match(PARTS) ?? [];
  for (let n = 0; n < Math.min(left.length, right.length); n += 1) {
    const order = comparePart(left[n]!, right[n]!);
    if (order !== 0) return order;
  }
  return left.length - right.length || byCodeUnit(a, b);
}
