import type { Verdict } from '#model/report';

/** Whether a verdict is a gap: something expected that is not there, or not all of it, or denied elsewhere. */
export function isGap(verdict: Verdict): boolean {
  return verdict === 'partial' || verdict === 'missing' || verdict === 'contradicted';
}
