import { describe, expect, test } from '@jest/globals';
import { bestSupported, supportIn } from '#assessment/support';
import type { Observation } from '#model/observation';

const RULE = 'mdcg-2019-16/logging';

function seen(section: number, line: number, agreeing = 1): Observation {
  const start = { line, column: 1 };
  const place = { path: 'ifu.md', start, end: start, excerpt: `line ${line}` };
  return { place, grade: 'strong', section, headings: [], refused: null, score: 1, agreeing };
}

/** The lines that are kept as evidence of the first element, where the second one stands on the given places. */
function kept(first: readonly Observation[], second: readonly Observation[] = []): number[] {
  const elements = [first, second].map((found) => ({ found, denied: [] }));
  const supportOf = supportIn(RULE, [{ path: 'ifu.md', observations: { [RULE]: elements } }]);
  return bestSupported(first, supportOf).map(({ place }) => place.start.line);
}

describe('evidence of an element', () => {
  test('leaves out a lone fit in another chapter where a chapter holds several', () => {
    expect(kept([seen(1, 10), seen(1, 12), seen(7, 90)])).toEqual([10, 12]);
  });

  test('is supported by another element of its rule in the same section', () => {
    expect(kept([seen(1, 10), seen(7, 90)], [seen(1, 14)])).toEqual([10]);
  });

  test('is supported by a second condition that agrees', () => {
    expect(kept([seen(1, 10), seen(7, 90, 2)])).toEqual([90]);
  });

  test('stands alone where nothing better is found', () => {
    expect(kept([seen(1, 10), seen(7, 90)])).toEqual([10, 90]);
  });

  test('is not supported by what was refused, nor twice by one line', () => {
    const refused: Observation = { ...seen(1, 14), refused: 'negated' };
    expect(kept([seen(1, 10), seen(7, 90)], [refused, seen(7, 90)])).toEqual([10, 90]);
  });

  test('is nothing where nothing was found', () => {
    expect(kept([])).toEqual([]);
  });
});
