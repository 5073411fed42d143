import { compileRuleSet } from '#rules/compile-rule-set';
import { joinRuleSets } from '#rules/join-rule-sets';
import { loadRules, loadWords } from '#rules/load';

const TEXT = 'The operator changes the default password at first login; audit logs are kept for 90 days.';

describe('the built-in wordings', () => {
  const data = loadRules();

  test('tag as those that are compiled on the spot', async () => {
    const ready = compileRuleSet(data, { builtIn: await loadWords() });
    const fresh = compileRuleSet(data);
    expect(ready.lexicon.taggerFor('en')(TEXT)).toEqual(fresh.lexicon.taggerFor('en')(TEXT));
  });

  test("give way where a pack or a term of the user's adds to them", async () => {
    const builtIn = await loadWords();
    const id = 'audit-log';
    const number = (set: ReturnType<typeof compileRuleSet>) => set.lexicon.numberOf(id)!;
    const tagsIn = (set: ReturnType<typeof compileRuleSet>) =>
      set.lexicon
        .taggerFor('en')('Every act enters the Chronicler.')
        .tags.map(({ concept }) => concept);
    const own = { ...data, packs: [], sets: {}, topics: {}, patterns: {}, concepts: {}, words: { en: { [id]: ['chronicler'] } } };
    const joined = compileRuleSet(joinRuleSets(data, own), { builtIn });
    expect(tagsIn(joined)).toContain(number(joined));
    const withTerm = compileRuleSet(data, { builtIn, terms: { [id]: ['chronicler'] } });
    expect(tagsIn(withTerm)).toContain(number(withTerm));
    const plain = compileRuleSet(data, { builtIn });
    expect(tagsIn(plain)).not.toContain(number(plain));
  });
});
