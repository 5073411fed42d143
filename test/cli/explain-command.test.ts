import { describe, expect, test } from '@jest/globals';
import type { ConceptEntry } from '#model/concept';
import { run } from './fake-terminal.js';

const island: ConceptEntry = {
  id: 'island-mode',
  means: 'the pump carries on alone',
  kind: 'term',
  wordings: { en: ['island (mode|operation)', 'stand alone'], de: ['Inselbetrieb'] },
  rules: ['mdcg-2019-16/failsafe-mode'],
};
const when: ConceptEntry = { id: 'value-duration', means: 'a length of time', kind: 'value', wordings: {}, rules: [] };
const house = { listConcepts: () => [island, when] };

describe('dossierlint explain', () => {
  test('tells how well a rule was measured to read, and how the figures were got', async () => {
    const { code, out } = await run(['explain', 'failsafe-mode'], {
      loadAccuracy: () => ({
        sources: [{ id: 'examples', title: 'own examples', how: 'Written with the wordings.' }],
        rules: { 'mdcg-2019-16/failsafe-mode': { examples: { cases: 30, stated: 20, taken: 16, right: 12 } } },
      }),
    });
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Measured own examples precision 75.0 % (12 of 16) recall 60.0 % (12 of 20) 30 judged elements own examples: Written with the wordings.',
    );
  });

  test('says nothing of figures where nobody has measured', async () => {
    expect((await run(['explain', 'logging'])).out).not.toContain('Measured');
  });

  test('shows a pack as a table of its rules, a row each', async () => {
    const { code, out } = await run(['explain', 'mdcg-2019-16']);
    expect(code).toBe(0);
    expect(out).toContain('Guidance mdcg-2019-16 0.1.0');
    expect(out).toMatch(
      /^MDCG 4\.2, MDR 23\.4\(i\)\s+failsafe-mode\s+error\s+Fail-safe mode: how it is entered; how it is/m,
    );
    expect(out).toMatch(/^MDCG 4\.2, MDR 23\.4\(i\)\s+logging\s+warning\s+Logging:/m);
    expect(out).toContain('2 rules, with the severity of the profile "submission".');
  });

  test('lists the concepts with the number of their wordings and rules', async () => {
    const { code, out } = await run(['explain', '--concepts'], house);
    expect(code).toBe(0);
    expect(out).toMatch(/^island-mode\s+en 2, de 1\s+1\s+the pump carries on alone$/m);
    expect(out).toMatch(/^value-duration\s+by form\s+0\s+a length of time$/m);
    expect(out).toContain('2 concepts.');
  });

  test('lists the wordings of one concept, who asks for it, and how to add words', async () => {
    const { out } = await run(['explain', '--concepts', 'island-mode'], house);
    expect(out).toContain('  island (mode|operation)\n  stand alone\n');
    expect(out).toContain('1 wording (de)\n  Inselbetrieb\n');
    expect(out).toContain('Asked for by 1 rule\n  mdcg-2019-16/failsafe-mode\n');
    expect(out).toContain('terms:\n    island-mode: ["what you call it"]\n');
  });

  test('names the nearest concept where there is none of that name', async () => {
    const { code, out, err } = await run(['explain', '--concepts', 'island-mod'], house);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('there is no concept island-mod');
    expect(err).toContain('Did you mean island-mode?');
  });
});
