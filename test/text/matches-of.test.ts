import fc from 'fast-check';
import { matchesOf } from '#text/matches-of';

const plain = (matches: Iterable<RegExpExecArray>) => [...matches].map(({ 0: words, index }) => ({ words, index }));

describe('matchesOf', () => {
  test('finds what matchAll finds, empty matches and characters of two units among them', () => {
    const expressions = [/\p{L}*/gu, /a|b/g, /(?<=b)/gu, /[^a]+/gu];
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '🩺', '\ud83e') }), (text) => {
        for (const expression of expressions)
          expect(plain(matchesOf(expression, text))).toEqual(plain(text.matchAll(expression)));
      }),
    );
  });

  test('begins anew at each call', () => {
    const expression = /port/g;
    expect(matchesOf(expression, 'a port, a port')).toHaveLength(2);
    expect(matchesOf(expression, 'port')).toHaveLength(1);
  });
});
