import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import type { RuleResult } from '#model/report';
import { loadRules } from '#rules/load';
import { createLinter } from '../../src/index.js';

/** What a fixture's `.expected.yaml` says of a rule: its verdict, and each place with a part of its note. */
interface Expected {
  readonly verdict: string;
  readonly at: readonly { readonly place: string; readonly says: string }[];
}

const FIXTURES = readdirSync('fixtures').filter(
  (name) => existsSync(join('fixtures', name, '.expected.yaml')) && name.startsWith('pump-'),
);

const expectedOf = (fixture: string): Record<string, Expected> =>
  (parse(readFileSync(join('fixtures', fixture, '.expected.yaml'), 'utf8')) as Record<string, Expected> | null) ?? {};

const isOurs = (rule: string): boolean => rule.startsWith('dossier/');

const RULES = loadRules()
  .packs.filter(({ id }) => id === 'dossier')
  .flatMap(({ rules }) => rules.map(({ id }) => id));

describe.each(FIXTURES.filter((fixture) => Object.keys(expectedOf(fixture)).every(isOurs)))(
  'the dossier %s',
  (fixture) => {
    const check = async (): Promise<readonly RuleResult[]> => {
      const report = await createLinter({ rules: RULES }).check([`fixtures/${fixture}`]);
      expect(report.problems).toEqual([]);
      return report.dossiers[0]!.results;
    };

    test('falls short exactly where its story says', async () => {
      const expected = expectedOf(fixture);
      const results = await check();
      expect(results).toHaveLength(14);
      for (const { rule, verdict, elements } of results) {
        const found = elements.flatMap(({ nearMisses }) => nearMisses);
        const places = found.map(({ path, start }) => `${path}:${start.line}`);
        const at = expected[rule]?.at ?? [];
        expect([rule, places]).toEqual([rule, at.map(({ place }) => place)]);
        at.forEach(({ says }, n) => expect(found[n]!.note).toContain(says));
        const quiet = ['satisfied', 'not-applicable'];
        expect([rule, expected[rule] ? [expected[rule].verdict] : quiet]).toEqual([
          rule,
          expect.arrayContaining([verdict]),
        ]);
      }
    });

    test('shows each finding by the words that stand there', async () => {
      for (const { path, start, end, excerpt } of (await check()).flatMap(({ elements }) =>
        elements.flatMap(({ nearMisses }) => nearMisses),
      )) {
        const lines = readFileSync(join('fixtures', fixture, path), 'utf8')
          .split('\n')
          .slice(start.line - 1, end.line);
        lines[lines.length - 1] = lines.at(-1)!.slice(0, end.column - 1);
        lines[0] = lines[0]!.slice(start.column - 1);
        expect(lines.join('\n').replace(/\s+/g, ' ').trim()).toBe(excerpt);
      }
    });
  },
);
