import type { Callout } from './unwrap-containers.js';

/** Looks up the innermost container around an offset; `callouts` stand in the order of their beginnings. */
export function calloutFinder(callouts: readonly Callout[]): (offset: number) => Callout | null {
  return (offset) => {
    let low = 0;
    let high = callouts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (callouts[middle]!.from <= offset) low = middle + 1;
      else high = middle;
    }
    let callout: Callout | null = callouts[low - 1] ?? null;
    while (callout && callout.to <= offset) callout = callout.parent;
    return callout;
  };
}
