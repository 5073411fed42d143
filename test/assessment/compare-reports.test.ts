import { describe, expect, test } from '@jest/globals';
import { compareReports } from '#assessment/compare-reports';
import type { Comparison } from '#model/comparison';
import type { ElementResult, RuleResult, Verdict } from '#model/report';
import { dossier, element, evidence, nearMiss, place, report, result } from '../report/sample-report.js';
import { judgedPorts } from '../report/telling-report.js';

const one = (verdict: Verdict, given: Partial<ElementResult> = {}): RuleResult =>
  result('p/r', { verdict, elements: [element('left', 'how it is left', { verdict, ...given })] });
const compared = (before: readonly RuleResult[], after: readonly RuleResult[]): Comparison =>
  compareReports(report([dossier(before)]), report([dossier(after)]));
const kindsOf = ({ changes }: Comparison): string[] => changes.map(({ kind, element: id }) => `${kind} ${id}`);

describe('what became of an element', () => {
  test.each<[Verdict, Verdict, string[]]>([
    ['satisfied', 'satisfied', []],
    ['missing', 'missing', []],
    ['satisfied', 'missing', ['worse left']],
    ['satisfied', 'contradicted', ['worse left']],
    ['partial', 'missing', ['worse left']],
    ['waived', 'missing', ['worse left']],
    ['satisfied', 'not-checked', ['worse left']],
    ['missing', 'satisfied', ['better left']],
    ['missing', 'partial', ['better left']],
    ['missing', 'waived', ['better left']],
    ['not-applicable', 'missing', ['new left']],
    ['not-checked', 'partial', ['new left']],
    ['missing', 'not-applicable', ['gone left']],
    ['partial', 'not-checked', ['gone left']],
    ['satisfied', 'not-applicable', []],
    ['not-checked', 'satisfied', []],
  ])('from %s to %s', (from, to, kinds) => {
    expect(kindsOf(compared([one(from)], [one(to)]))).toEqual(kinds);
  });

  test('is nothing where it is optional and missing, unless it is contradicted', () => {
    const optional = (verdict: Verdict): RuleResult => one(verdict, { optional: true });
    expect(kindsOf(compared([optional('satisfied')], [optional('missing')]))).toEqual([]);
    expect(kindsOf(compared([optional('missing')], [optional('contradicted')]))).toEqual(['new left']);
  });

  test('is told with its place, that of the newer report or else where it was', () => {
    const found = { evidence: [evidence([], place('ifu.md', 4, 1, 'Press Reset.'))] };
    expect(compared([one('satisfied', found)], [one('missing')]).changes[0]).toMatchObject({
      from: 'satisfied',
      to: 'missing',
      place: { path: 'ifu.md', start: { line: 4 } },
      placeIn: 'before',
    });
    const near = { nearMisses: [nearMiss('negated', place('ifu.md', 9, 1, 'Not.'))] };
    expect(compared([one('satisfied', found)], [one('missing', near)]).changes[0]).toMatchObject({
      place: { start: { line: 9 } },
      placeIn: 'after',
    });
  });

  test('is new or gone with its rule', () => {
    expect(kindsOf(compared([], [one('missing')]))).toEqual(['new left']);
    expect(kindsOf(compared([one('missing')], []))).toEqual(['gone left']);
    expect(kindsOf(compared([], [one('satisfied')]))).toEqual([]);
  });
});

test('places that were judged come and go by their fingerprints, wherever they move', () => {
  const withPlaces = (...lines: number[]): RuleResult => ({
    ...judgedPorts,
    elements: judgedPorts.elements.map((of) => ({
      ...of,
      nearMisses: lines.map((n) => ({ ...of.nearMisses[n]!, start: { line: 90 + n, column: 1 } })),
    })),
  });
  const { changes } = compared([withPlaces(0)], [withPlaces(1)]);
  expect(changes.map(({ kind, note }) => [kind, note?.slice(0, 9)])).toEqual([
    ['new', 'Port 8081'],
    ['gone', 'Port 8080'],
  ]);
  expect(compared([judgedPorts], [withPlaces(0, 1)]).changes).toEqual([]);
});

describe('dossiers', () => {
  const pump = dossier([one('satisfied')], { root: 'pump', name: 'Pump' });
  const monitor = dossier([one('missing')], { root: 'monitor', name: 'Monitor' });

  test('are the same by their folder, else by their name', () => {
    const moved = { ...dossier([one('missing')]), root: 'devices/pump', name: 'Pump' };
    const { changes } = compareReports(report([pump, monitor]), report([moved, monitor]));
    expect(changes.map(({ kind, dossier: name }) => [kind, name])).toEqual([['worse', 'Pump']]);
  });

  test('are the same whatever they are called, where there is one each', () => {
    const renamed = dossier([one('missing')], { root: 'x', name: 'Y' });
    expect(kindsOf(compareReports(report([pump]), report([renamed])))).toEqual(['worse left']);
  });

  test('come and go with their gaps and documents', () => {
    const { changes, documents } = compareReports(report([pump, monitor]), report([pump]));
    expect(changes.map(({ kind }) => kind)).toEqual(['gone']);
    expect(documents.map(({ kind, dossier: name }) => `${kind} ${name}`)).toEqual(['gone Monitor', 'gone Monitor']);
  });
});

test('documents change by their bytes, with the versions that they give themselves', () => {
  const [ifu, manual] = dossier([]).documents;
  const after = dossier([], { documents: [{ ...ifu!, sha256: 'd'.repeat(64), version: '5' }, manual!] });
  expect(compareReports(report([dossier([])]), report([after])).documents).toEqual([
    { kind: 'changed', dossier: 'Aquila IP-3', root: '.', path: 'ifu.md', from: '4', to: '5' },
  ]);
});

test('other rules, profiles or versions are told, since changes may come from them', () => {
  const before = report([dossier([])]);
  const after = {
    ...before,
    tool: { name: 'dossierlint', version: '0.2.0' },
    profile: 'law' as const,
    packs: [{ id: 'mdcg-2019-16', version: '0.1.0', hash: 'e'.repeat(64) }],
  };
  expect(compareReports(before, before).cautions).toEqual([]);
  expect(compareReports(before, after).cautions.map((caution) => caution.split('(')[0]!.trim())).toEqual([
    'The reports were made by different versions',
    'The reports were made with different rules. Some changes may come from that, not from the documents.',
    'The reports were made with different profiles',
  ]);
});
