import { expect, test } from '@jest/globals';
import type { SourceData } from '#model/rule-set';
import { coverageOf } from '#report/html/coverage';
import { result } from '../sample-report.js';

const SOURCES: readonly SourceData[] = [
  { name: 'MDCG', title: 'The guidance', url: 'https://guidance.example/', shows: null },
  { name: 'IEC TR 60601-4-5', title: 'IEC TR 60601-4-5, levels', url: 'https://levels.example/', shows: null },
];

test('groups rules by source and clause, the source of most rules first', () => {
  const logging = result('p/logging', { clauses: ['MDS2 AUDT-1', 'MDCG 4.2'] });
  const backup = result('p/backup', { clauses: ['MDCG 4.2'] });
  const [first, second] = coverageOf([logging, backup], SOURCES);
  expect(first).toEqual({
    name: 'MDCG: The guidance',
    clauses: [{ clause: '4.2', results: [logging, backup] }],
    results: [logging, backup],
  });
  expect(second?.name).toBe('MDS2');
  expect(second?.clauses).toEqual([{ clause: 'AUDT-1', results: [logging] }]);
});

test('orders clauses by their numbers, as a reader of the source would', () => {
  const clauses = ['4.10', '23.4(ab)', '4.2', '23.4(k)', '4.2.1', 'Annex II 4'];
  const [only] = coverageOf([result('p/r', { clauses: clauses.map((clause) => `MDR ${clause}`) })], SOURCES);
  expect(only?.clauses.map(({ clause }) => clause)).toEqual([
    '4.2',
    '4.2.1',
    '4.10',
    '23.4(k)',
    '23.4(ab)',
    'Annex II 4',
  ]);
});

test('knows a source by several words where the rule set names it so', () => {
  const [only] = coverageOf([result('p/r', { clauses: ['IEC TR 60601-4-5 clause 4'] })], SOURCES);
  expect(only?.name).toBe('IEC TR 60601-4-5, levels');
  expect(only?.clauses[0]?.clause).toBe('clause 4');
});

test('counts a rule that serves two clauses of a source once', () => {
  const [only] = coverageOf([result('p/r', { clauses: ['MDCG 4.2', 'MDCG 4.3'] })], SOURCES);
  expect(only?.results).toHaveLength(1);
});
