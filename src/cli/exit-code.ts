import { isNewGap } from '#model/is-gap';
import type { Report } from '#model/report';
import type { Severity } from '#model/rule';
import type { FailOn } from '#model/run';
import { isNothingChecked } from './nothing-checked.js';

export type ExitCode = 0 | 1 | 2;

export interface Thresholds {
  readonly failOn: FailOn;
  /** Most warnings that are let pass; null for any number. */
  readonly maxWarnings: number | null;
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** 2: the run can't be trusted, or nothing was checked. 1: gaps at or above the threshold, or too many warnings. 0: neither. 2 beats 1. */
export function exitCodeOf(report: Report, { failOn, maxWarnings }: Thresholds): ExitCode {
  const { problems, dossiers, shard } = report;
  // A share of a fleet may be empty while others are not.
  const isEmpty = dossiers.length === 0 && !shard;
  if (problems.length > 0 || isEmpty || dossiers.some(isNothingChecked)) return 2;
  const gaps = dossiers.flatMap(({ results }) => results.filter(isNewGap));
  if (failOn !== 'never' && gaps.some(({ severity }) => RANK[severity] >= RANK[failOn])) return 1;
  const warnings = gaps.filter(({ severity }) => severity === 'warning').length;
  return maxWarnings !== null && warnings > maxWarnings ? 1 : 0;
}
