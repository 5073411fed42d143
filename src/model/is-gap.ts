import type { RuleResult, Verdict } from './report.js';

/** Whether a verdict is a gap: something expected that is not there, or not all of it, or denied elsewhere. */
export const isGap = (verdict: Verdict): boolean =>
  verdict === 'partial' || verdict === 'missing' || verdict === 'contradicted';

/** A gap that no baseline knows: what makes a run fail. */
export const isNewGap = ({ verdict, known }: Pick<RuleResult, 'verdict' | 'known'>): boolean =>
  isGap(verdict) && !known;
