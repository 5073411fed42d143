import { describe, expect, test } from '@jest/globals';
import type { Pack } from '#model/rule';
import type { RuleSetData } from '#model/rule-set';
import { compileRuleSet } from '#rules/compile-rule-set';
import { loadRules } from '#rules/load';
import { ruleOf } from '#rules/rule-source';
import { useOfWordings } from '../../bench/wordings/leave-one-out.js';
import { wordingsOf } from '../../bench/wordings/lexicon-wordings.js';
import { sharedStemsIn } from '../../bench/wordings/shared-stems.js';

const rule = ruleOf('own', 'clock', {
  title: 'Clock',
  force: 'may',
  clauses: [],
  roles: ['any'],
  elements: [{ id: 'source', label: 'source', find: [{ kind: 'statement', all: ['clock', 'server'] }] }],
});
const pack: Pack = { id: 'own', title: 'Own', version: '1', hash: '', rules: [rule] };
const data: RuleSetData = {
  ...loadRules(),
  packs: [pack],
  words: {
    en: {
      clock: ['clock', 'pump clock', 'clock of the pump', 'hour glass', '!alarm clock'],
      server: ['time server', 'server', 'NTP server'],
    },
  },
  patterns: {},
  sets: {},
  topics: {},
  profiles: [],
  concepts: {},
};
const ruleSet = compileRuleSet(data);

function useIn(...sentences: readonly string[]) {
  const texts = sentences.map((text) => ({ path: 'manual.md', text: `${text}\n`, rules: ruleSet.rules }));
  const uses = useOfWordings(ruleSet, wordingsOf(data, 'en'), texts, true);
  return Object.fromEntries(uses.map(({ wording, fired, isNeeded }) => [wording.text, { fired, isNeeded }]));
}

describe('the leave-one-out report', () => {
  test('counts in how many sentences a wording had an effect', () => {
    const use = useIn('The clock asks the server.', 'The clock is small.', 'Nothing here.');
    expect(use['clock']?.fired).toBe(2);
    expect(use['server']?.fired).toBe(1);
    expect(use['hour glass']).toEqual({ fired: 0, isNeeded: null });
  });

  test('tells a wording that a result hangs on from one that others stand in for', () => {
    const use = useIn('The pump clock asks the time server.');
    expect(use['pump clock']).toEqual({ fired: 1, isNeeded: false });
    expect(use['NTP server']?.fired).toBe(0);
    expect(useIn('The clock asks the server.')['clock']).toEqual({ fired: 1, isNeeded: true });
  });

  test('counts an exception where it keeps a match away, and needs it where the match would count', () => {
    const use = useIn('The alarm clock asks the server.');
    expect(use['!alarm clock']).toEqual({ fired: 1, isNeeded: true });
    expect(use['clock']?.fired).toBe(0);
    expect(useIn('The alarm clock is loud.')['!alarm clock']).toEqual({ fired: 1, isNeeded: false });
  });
});

describe('the lint of stems', () => {
  const stemsOf = (words: Record<string, string[]>): string[] =>
    sharedStemsIn({ words: { en: words } }, 'en').map(({ stem }) => stem);

  test('finds a doer and a deed that fall together', () => {
    const found = sharedStemsIn({ words: { en: { user: ['operator'], running: ['mode of operation'] } } }, 'en');
    expect(found).toEqual([
      {
        stem: 'oper',
        doers: [{ word: 'operator', concepts: ['user'], isAlone: true }],
        others: [{ word: 'operation', concepts: ['running'], isAlone: false }],
      },
    ]);
  });

  test('finds nothing where the word is exact, where one concept means both, or where only the inflection differs', () => {
    expect(stemsOf({ user: ['=operator'], running: ['mode of operation'] })).toEqual([]);
    expect(stemsOf({ user: ['operator', 'operation'] })).toEqual([]);
    expect(stemsOf({ shown: ['list'], told: ['listed by name'] })).toEqual([]);
  });
});
