import type { Baseline, BaselineDossier, KnownGap } from '#model/baseline';
import type { DossierResult, Report } from '#model/report';
import { byCodeUnit } from '#text/order';
import { gapKey, gapsOfDossier, markKnown } from './known-gaps.js';

/** The path of a dossier as the baseline names it. */
export type PathOf = (dossier: DossierResult) => string;

type Counts = ReadonlyMap<string, number>;

const countsOf = (gaps: readonly KnownGap[]): Counts => new Map(gaps.map((gap) => [gapKey(gap), gap.count]));
const countIn = (counts: Counts, gap: KnownGap): number => counts.get(gapKey(gap)) ?? 0;

/** Gaps of a baseline that stand there no more, as far as their rules were looked at. */
function fixedOf({ results }: DossierResult, known: readonly KnownGap[], now: readonly KnownGap[]): KnownGap[] {
  const counts = countsOf(now);
  const lookedAt = new Set(results.filter(({ verdict }) => verdict !== 'not-checked').map(({ rule }) => rule));
  return known.flatMap((gap) => {
    const count = gap.count - countIn(counts, gap);
    return lookedAt.has(gap.rule) && count > 0 ? [{ ...gap, count }] : [];
  });
}

const knownTo = ({ dossiers }: Baseline, path: string): readonly KnownGap[] =>
  dossiers.find((one) => one.path === path)?.gaps ?? [];

/** Marks in a report what a baseline knows, and counts what it knows and what was fixed since. `file` is how the report names it. */
export function compareWithBaseline(report: Report, baseline: Baseline, pathOf: PathOf, file: string): Report {
  let known = 0;
  let fixed = 0;
  const dossiers = report.dossiers.map((dossier) => {
    const gaps = knownTo(baseline, pathOf(dossier));
    const now = gapsOfDossier(dossier);
    const counts = countsOf(now);
    known += gaps.reduce((sum, gap) => sum + Math.min(gap.count, countIn(counts, gap)), 0);
    fixed += fixedOf(dossier, gaps, now).reduce((sum, { count }) => sum + count, 0);
    return markKnown(dossier, gaps);
  });
  return { ...report, dossiers, baseline: { path: file, known, fixed } };
}

function mergedGaps(known: readonly KnownGap[], now: readonly KnownGap[], fixed: readonly KnownGap[]): KnownGap[] {
  const [gone, current, before] = [countsOf(fixed), countsOf(now), countsOf(known)];
  const kept = known
    .map((gap) => ({ ...gap, count: gap.count - countIn(gone, gap) }))
    .filter(({ count }) => count > 0)
    .map((gap) => ({ ...gap, count: Math.max(gap.count, countIn(current, gap)) }));
  return [...kept, ...now.filter((gap) => countIn(before, gap) === 0)];
}

const inOrder = (gaps: readonly KnownGap[]): KnownGap[] =>
  [...gaps].sort(
    (a, b) =>
      byCodeUnit(a.rule, b.rule) ||
      byCodeUnit(a.element, b.element) ||
      byCodeUnit(a.document ?? '', b.document ?? '') ||
      byCodeUnit(a.fingerprint, b.fingerprint),
  );

/** A baseline brought up to date: `adds` takes in the gaps of the report, `prunes` drops what was fixed. Dossiers that were not checked stay as they are. */
export function updatedBaseline(
  report: Report,
  baseline: Baseline,
  pathOf: PathOf,
  { adds, prunes }: { readonly adds: boolean; readonly prunes: boolean },
): Baseline {
  const checked = report.dossiers.map((dossier): BaselineDossier => {
    const path = pathOf(dossier);
    const known = knownTo(baseline, path);
    const now = gapsOfDossier(dossier);
    return { path, gaps: inOrder(mergedGaps(known, adds ? now : [], prunes ? fixedOf(dossier, known, now) : [])) };
  });
  const others = baseline.dossiers.filter(({ path }) => !checked.some((one) => one.path === path));
  const all = [...others, ...checked].filter(({ gaps }) => gaps.length > 0);
  return { dossiers: all.sort((a, b) => byCodeUnit(a.path, b.path)) };
}
