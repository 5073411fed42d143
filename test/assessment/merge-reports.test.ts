import { describe, expect, test } from '@jest/globals';
import { mergeReports, type NamedReport } from '#assessment/merge-reports';
import type { Problem, Report } from '#model/report';
import { dossier, missingLog, report, satisfiedSbom } from '../report/sample-report.js';
import { PROBLEM } from '../report/telling-report.js';

const a = dossier([satisfiedSbom], { root: 'a', name: 'A' });
const b = dossier([missingLog], { root: 'b', name: 'B' });
const c = dossier([satisfiedSbom], { root: 'c', name: 'C' });
const named = (...reports: readonly Report[]): NamedReport[] =>
  reports.map((one, n) => ({ name: `${n + 1}.json`, report: one }));
const shard = (part: number, of: number, one: Report): Report => ({ ...one, shard: { parts: [part], of } });

function refusalOf(...reports: readonly Report[]): readonly Problem[] {
  const merged = mergeReports(named(...reports));
  return 'dossiers' in merged ? [] : merged;
}

describe('merged reports', () => {
  test('are what one run would have told, whatever their order', () => {
    const whole = report([a, b, c], [PROBLEM]);
    const shards = [
      shard(1, 3, report([c], [PROBLEM])),
      shard(2, 3, report([a, b], [PROBLEM])),
      shard(3, 3, { ...report([], [PROBLEM]), packs: [] }),
    ];
    expect(mergeReports(named(...shards))).toEqual(whole);
    expect(mergeReports(named(...shards.toReversed()))).toEqual(whole);
  });

  test('may be merged in steps, and say which shards are missing till then', () => {
    const step = mergeReports(named(shard(1, 3, report([a])), shard(3, 3, report([c])))) as Report;
    expect(step.shard).toEqual({ parts: [1, 3], of: 3 });
    expect(step.problems.map(({ message }) => message)).toEqual(['of 3 shards, these are missing: 2']);
  });

  test('tell the same dossier once', () => {
    expect((mergeReports(named(report([a, b]), report([b, c]))) as Report).dossiers).toEqual([a, b, c]);
  });

  test.each<[string, Report, string]>([
    [
      'another version',
      { ...report([b]), tool: { name: 'dossierlint', version: '9.0.0' } },
      'another version than 1.json (0.1.0 and 9.0.0)',
    ],
    [
      'other rules',
      { ...report([b]), packs: [{ id: 'mdcg-2019-16', version: '0.1.0', hash: 'd'.repeat(64) }] },
      'its rules of mdcg-2019-16 are others',
    ],
    ['another state of a dossier', report([{ ...a, results: [missingLog] }]), 'something else of A than 1.json'],
  ])('are refused for %s', (_name, other, said) => {
    const [problem, ...more] = refusalOf(report([a]), other);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ kind: 'usage', path: '2.json' });
    expect(problem!.message).toContain(said);
  });

  test('are refused for shards of another number', () => {
    expect(refusalOf(shard(1, 2, report([a])), shard(1, 3, report([b])))[0]!.message).toContain(
      'another number of shards',
    );
  });
});
