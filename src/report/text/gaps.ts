import type { RuleResult } from '#model/report';
import type { Severity } from '#model/rule';
import { isGap } from '#model/is-gap';
import { renderGap } from './gap.js';
import type { Scene } from './scene.js';

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** The gaps of a dossier, errors first and then in the order of the rules; only errors where it shall be quiet, and those that a baseline knows only where it shall be verbose. */
export function gapsOf(
  results: readonly RuleResult[],
  { quiet, verbose }: Pick<Scene, 'quiet' | 'verbose'>,
): RuleResult[] {
  const gaps = results.filter((result) => isGap(result.verdict) && (verbose || !result.known));
  return (quiet ? ORDER.slice(0, 1) : ORDER).flatMap((severity) => gaps.filter((gap) => gap.severity === severity));
}

/** Renders every gap, a blank line before each. */
export function renderGaps(scene: Scene): string[] {
  return gapsOf(scene.dossier.results, scene).flatMap((gap) => ['', ...renderGap(gap, scene)]);
}
