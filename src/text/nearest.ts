import { byCodeUnit } from './order.js';

const LONGEST_COMPARED = 80;

/** Edits that turn one word into the other: letters added, left out, changed, or two neighbours swapped. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + same);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

const folded = (word: string): string => word.slice(0, LONGEST_COMPARED).toLowerCase().replace(/[_ ]/g, '-');

/** The candidate that a mistyped word most likely means, or null where none is like it. */
export function nearestWord(word: string, candidates: readonly string[]): string | null {
  const sought = folded(word);
  const ranked = candidates
    .map((candidate) => {
      const other = folded(candidate);
      const isPart = sought.length > 3 && (other.includes(sought) || (other.length > 3 && sought.includes(other)));
      return { candidate, edits: distance(sought, other), limit: Math.max(2, Math.ceil(other.length / 3)), isPart };
    })
    .filter(({ edits, limit, isPart }) => (edits <= limit && edits < sought.length) || isPart)
    .sort((a, b) => a.edits - b.edits || byCodeUnit(a.candidate, b.candidate));
  return ranked[0]?.candidate ?? null;
}
