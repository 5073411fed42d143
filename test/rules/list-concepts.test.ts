import { describe, expect, test } from '@jest/globals';
import { listConcepts } from '#rules/list-concepts';
import { loadRules } from '#rules/load';

describe('the list of concepts', () => {
  const concepts = listConcepts(loadRules());
  const named = (id: string) => concepts.find((concept) => concept.id === id);

  test('tells the meaning and the wordings of each, by name', () => {
    expect(concepts.map(({ id }) => id)).toEqual([...concepts.map(({ id }) => id)].sort());
    expect(named('auto-logoff')?.means).toContain('session ends');
    expect(named('auto-logoff')?.wordings['en']).toContain('automatic (log|sign) (off|out)');
  });

  test('names the rules that ask for it', () => {
    expect(named('auto-logoff')?.rules).toContain('iec-80001-2-2/automatic-logoff');
    expect(named('auto-logoff')?.rules).not.toContain('mdcg-2019-16/sbom');
  });

  test('follows sets and topics to what they are made of', () => {
    const data = loadRules();
    const [set, members] = Object.entries(data.sets)[0]!;
    const users = data.packs
      .flatMap(({ rules }) => rules)
      .filter(({ elements }) => JSON.stringify(elements).includes(`"${set}"`));
    for (const { id } of users) expect(named(members[0]!)?.rules).toContain(id);
  });
});
