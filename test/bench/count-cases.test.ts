import { describe, expect, test } from '@jest/globals';
import type { Accuracy } from '#model/accuracy';
import { countByRule, totalOf, withCounts } from '../../bench/accuracy/count-cases.js';
import { accuracyRows } from '../../bench/accuracy/rows.js';

const source = { id: 'examples', title: 'own examples', how: 'Written with the wordings.' };
const judged = (rule: string, isStated: boolean, isTaken: boolean) => ({ rule, isStated, isTaken });

describe('counting judged elements', () => {
  const counts = countByRule([
    judged('own/lock', true, true),
    judged('own/lock', true, false),
    judged('own/lock', false, true),
    judged('own/lock', false, false),
    judged('own/clock', true, true),
  ]);

  test('tells what is there from what was found', () => {
    expect(counts.get('own/lock')).toEqual({ cases: 4, stated: 2, taken: 2, right: 1 });
  });

  test('replaces the figures of one source and keeps those of the others', () => {
    const old: Accuracy = {
      sources: [
        { ...source, id: 'passages', title: 'passages' },
        { ...source, how: 'The old way.' },
      ],
      rules: {
        'own/lock': {
          examples: { cases: 9, stated: 9, taken: 9, right: 9 },
          passages: { cases: 2, stated: 1, taken: 1, right: 1 },
        },
        'own/gone': { examples: { cases: 1, stated: 1, taken: 1, right: 1 } },
      },
    };
    const now = withCounts(old, source, counts);
    expect(now.sources.map(({ id, how }) => [id, how])).toEqual([
      ['passages', source.how],
      ['examples', source.how],
    ]);
    expect(Object.keys(now.rules)).toEqual(['own/clock', 'own/lock']);
    expect(now.rules['own/lock']!['passages']).toEqual({ cases: 2, stated: 1, taken: 1, right: 1 });
    expect(totalOf(now, 'examples')).toEqual({ cases: 5, stated: 3, taken: 3, right: 2 });
    expect(accuracyRows(now)).toEqual([
      ['rule', 'passages', 'own examples'],
      ['`own/clock`', '–', '100.0 / 100.0 (1)'],
      ['`own/lock`', '100.0 / 100.0 (2)', '50.0 / 50.0 (4)'],
      ['**all**', '100.0 / 100.0 (2)', '66.7 / 66.7 (5)'],
    ]);
  });
});
