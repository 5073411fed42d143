import { describe, expect, test } from '@jest/globals';
import { isWanted, type Wanted } from '#report/html/page/wanted';

const ALL: Wanted = { verdicts: new Set(['missing', 'partial']), role: '', document: '', words: [] };
const card = { verdict: 'missing', roles: 'ifu security-manual', documents: '0 12' };
const shows = (wanted: Partial<Wanted>): boolean =>
  isWanted(card, () => 'fail-safe mode mdcg 4.2', { ...ALL, ...wanted });

describe('a rule is shown', () => {
  test('where nothing but its verdict is asked', () => {
    expect(shows({})).toBe(true);
    expect(shows({ verdicts: new Set(['partial']) })).toBe(false);
  });

  test('where one of its roles is asked, by its whole name', () => {
    expect(shows({ role: 'security-manual' })).toBe(true);
    expect(shows({ role: 'security' })).toBe(false);
  });

  test('where one of its documents is asked, by its whole number', () => {
    expect(shows({ document: '12' })).toBe(true);
    expect(shows({ document: '1' })).toBe(false);
  });

  test('where all words stand in it', () => {
    expect(shows({ words: ['mode', 'mdcg'] })).toBe(true);
    expect(shows({ words: ['mode', 'sbom'] })).toBe(false);
  });
});
