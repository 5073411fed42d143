import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { ruleSkeleton } from '#build/rule-skeleton';
import { unfilledIn } from '#build/unfilled';
import { ruleOf } from '#rules/rule-source';

const NOTHING = { title: undefined, force: undefined, roles: [], clauses: [], elements: [] };
const GIVEN = {
  title: 'Clock of the pump',
  force: 'may',
  roles: ['ifu', 'security-manual'],
  clauses: ['MDCG 4.3'],
  elements: ['source: where the pump has its time from', 'drift: how far it may be wrong'],
};

describe('the skeleton of a rule', () => {
  test('holds what is known of the rule', () => {
    const rule = ruleOf('own', 'clock', parse(ruleSkeleton(GIVEN)));
    expect(rule).toMatchObject({
      title: 'Clock of the pump',
      force: 'may',
      roles: GIVEN.roles,
      clauses: GIVEN.clauses,
    });
    expect(rule.elements.map(({ id, label }) => [id, label])).toEqual([
      ['source', 'where the pump has its time from'],
      ['drift', 'how far it may be wrong'],
    ]);
  });

  test('has slots for six texts that satisfy and six that do not, each different', () => {
    const { examples } = ruleOf('own', 'clock', parse(ruleSkeleton(GIVEN)));
    expect(examples.filter(({ satisfies }) => satisfies.length === 2)).toHaveLength(6);
    expect(examples.filter(({ satisfies, reason }) => satisfies.length === 0 && reason !== null)).toHaveLength(6);
    expect(new Set(examples.map(({ name }) => name)).size).toBe(12);
    expect(examples.map(({ shown }) => shown).filter(Boolean)).toEqual(['complete', 'incomplete']);
  });

  test('says what is left to fill in, until nothing is', () => {
    const left = (text: string): string[] => unfilledIn(parse(text)).map((keys) => keys.join('/'));
    expect(left(ruleSkeleton(NOTHING))).toEqual(
      expect.arrayContaining(['title', 'force', 'clauses/0', 'roles/0', 'elements/0/label', 'examples/11/text']),
    );
    expect(left(ruleSkeleton(GIVEN))).not.toContain('title');
    expect(left(ruleSkeleton(GIVEN).replaceAll('TODO', 'filled'))).toEqual([]);
  });

  test('takes a word in the middle of a text for no placeholder', () => {
    expect(unfilledIn({ text: 'The list holds a TODO for the nurse.' })).toEqual([]);
  });
});
