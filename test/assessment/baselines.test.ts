import { describe, expect, test } from '@jest/globals';
import { compareWithBaseline, updatedBaseline } from '#assessment/baselines';
import type { Baseline } from '#model/baseline';
import type { DossierResult } from '#model/report';
import { report } from '../report/sample-report.js';
import { assess, finding, waiver } from './sample-dossier.js';

const pathOf = ({ root }: DossierResult): string => root;
const EMPTY: Baseline = { dossiers: [] };
const ADD = { adds: true, prunes: false };
const PRUNE = { adds: false, prunes: true };
const taken = (dossier: DossierResult, from = EMPTY, changes = ADD) =>
  updatedBaseline(report([dossier]), from, pathOf, changes);
const compared = (dossier: DossierResult, baseline: Baseline) =>
  compareWithBaseline(report([dossier]), baseline, pathOf, 'baseline.json');
const knownIn = (dossier: DossierResult, baseline: Baseline) =>
  compared(dossier, baseline).dossiers[0]!.results.map(({ known }) => known);

const tbd = (line: number) => finding('ifu.md', line, 'TBD');

describe('a baseline', () => {
  test('holds what is missing and each place that falls short, equal words counted', () => {
    const [dossier] = taken(assess([], [tbd(3), finding('service.md', 8, 'tbc'), tbd(9)])).dossiers;
    expect(dossier!.path).toBe('.');
    expect(dossier!.gaps.map(({ rule, element, document, count }) => [rule, element, document, count])).toEqual([
      ['guide/logging', 'events', null, 1],
      ['guide/logging', 'retention', null, 1],
      ['guide/placeholders', 'values', 'ifu.md', 2],
      ['guide/placeholders', 'values', 'service.md', 1],
    ]);
  });

  test('knows the same gaps when their lines have moved', () => {
    const baseline = taken(assess([], [tbd(3)]));
    const report = compared(assess([], [tbd(77)]), baseline);
    expect(report.dossiers[0]!.results.map(({ known }) => known)).toEqual([true, true]);
    expect(report.dossiers[0]!.summary).toMatchObject({ known: 2, errors: 0, missing: 2 });
    expect(report.baseline).toEqual({ path: 'baseline.json', known: 3, fixed: 0 });
  });

  test('does not know one more place, even with the same words', () => {
    const baseline = taken(assess([], [tbd(3)]));
    const [dossier] = compared(assess([], [tbd(3), tbd(4)]), baseline).dossiers;
    expect(dossier!.results[1]!.known).toBe(false);
    expect(dossier!.results[1]!.elements[0]!.nearMisses.map(({ known }) => known)).toEqual([true, false]);
    expect(dossier!.summary.errors).toBe(1);
  });

  test('does not know an element that was accepted when it was taken', () => {
    const baseline = taken(assess([waiver({ element: 'events' })], []));
    expect(knownIn(assess([]), baseline)[0]).toBe(false);
    const [events, retention] = compared(assess([]), baseline).dossiers[0]!.results[0]!.elements;
    expect([events!.known, retention!.known]).toEqual([false, true]);
  });

  test('of what is missing does not excuse that documents contradict themselves', () => {
    const missing = assess([]);
    const contradicted = {
      ...missing,
      results: missing.results.map((result) => ({
        ...result,
        elements: result.elements.map((element) => ({ ...element, verdict: 'contradicted' as const })),
      })),
    };
    expect(knownIn(contradicted, taken(missing))[0]).toBe(false);
    expect(knownIn(missing, taken(contradicted))[0]).toBe(true);
  });

  test('keeps what was fixed until it is pruned', () => {
    const baseline = taken(assess([], [tbd(3), finding('service.md', 8, 'tbc')]));
    const later = assess([], [tbd(3)]);
    expect(compared(later, baseline).baseline).toMatchObject({ known: 3, fixed: 1 });
    expect(taken(later, baseline)).toEqual(baseline);
    const pruned = taken(later, baseline, PRUNE);
    expect(pruned.dossiers[0]!.gaps.map(({ document }) => document)).toEqual([null, null, 'ifu.md']);
  });

  test('takes in nothing new when it is only pruned', () => {
    expect(taken(assess([], [tbd(3)]), EMPTY, PRUNE)).toEqual(EMPTY);
  });

  test('leaves rules and dossiers alone that were not checked', () => {
    const baseline = taken(assess([], [tbd(3)]));
    const filtered = { ...assess([], []), results: assess([], []).results.slice(0, 1) };
    expect(taken(filtered, baseline, PRUNE)).toEqual(baseline);
    const other = { ...assess([], []), root: 'monitor' };
    expect(taken(other, baseline).dossiers.map(({ path }) => path)).toEqual(['.', 'monitor']);
  });
});
