import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createLineMap } from '#text/line-map';
import { placeOf } from '#text/place';

describe('a line map', () => {
  test('ends lines at LF, CRLF and a lone CR', () => {
    const map = createLineMap('a\nb\r\nc\rd');
    expect([0, 2, 5, 7].map((offset) => map.positionAt(offset).line)).toEqual([1, 2, 3, 4]);
  });

  test('counts columns in UTF-16 code units from 1', () => {
    expect(createLineMap('🚑x').positionAt(2)).toEqual({ line: 1, column: 3 });
  });

  test('goes there and back', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '🚑', '\t') });
    fc.assert(
      fc.property(text, fc.nat(), (source, n) => {
        const offset = source.length === 0 ? 0 : n % source.length;
        const map = createLineMap(source);
        expect(map.offsetAt(map.positionAt(offset))).toBe(offset);
      }),
    );
  });
});

describe('a place', () => {
  const place = (text: string, from = 0, to = text.length) => placeOf('ifu.md', text, createLineMap(text), from, to);

  test('shows the words with white space collapsed', () => {
    expect(place('x  the\n\tpump  y', 1, 13)).toMatchObject({ excerpt: 'the pump', start: { line: 1, column: 2 } });
  });

  test('cuts a long excerpt at a whole character', () => {
    const { excerpt } = place('🚑'.repeat(200));
    expect(excerpt.length).toBeLessThanOrEqual(300);
    expect(excerpt).toMatch(/^(?:🚑)+…$/u);
  });
});
