import { describe, expect, test } from '@jest/globals';
import { parseDocument } from '#documents/parse-document';
import { documentOf, outlineOf } from '../outline.js';

describe('YAML documents', () => {
  test('every value is an entry with its nearest key, outer mappings are chapters', () => {
    const text =
      'title: Aquila\ndevice:\n  version: 4.10 # not prose\n  accounts:\n    - name: admin\n    - guest\nend: yes\n';
    expect(outlineOf(text, 'pump.yaml')).toEqual([
      'entry: title | Aquila',
      'heading: device',
      'entry: version | 4.10',
      'heading: accounts',
      'entry: name | admin',
      'entry: accounts | guest',
      'entry: end | yes',
    ]);
    const { title, data, blocks } = documentOf(text, 'pump.yaml');
    expect(title).toBe('Aquila');
    expect(data).toMatchObject({ device: { version: 4.1 }, end: 'yes' });
    expect(blocks.at(-1)!.section).toBe(0);
  });

  test.each([
    ['double quotes', 'use: "The \\"PIN\\" \\u00e4 LAST"'],
    ['single quotes', "use: 'It''s the LAST'"],
    ['folded lines', 'use: one\n  two\n\n  LAST'],
    ['a folded block', 'use: >-\n  one\n  LAST\n'],
    ['a literal block', 'use: |\r\n  one\r\n    LAST\r\n'],
  ])('words in %s keep their places', (_, text) => {
    const { text: words, starts } = documentOf(text, 'a.yaml').blocks[0]!.runs[1]!;
    expect(text.slice(starts[words.indexOf('LAST')]).startsWith('LAST')).toBe(true);
  });

  test('several documents in a file are all read', () => {
    expect(documentOf('a: 1\n---\nb: 2\n', 'a.yaml').data).toEqual([{ a: 1 }, { b: 2 }]);
  });

  test('broken YAML is a problem with its line', () => {
    expect(parseDocument('a.yaml', 'a: 1\nb: [\n').problems).toMatchObject([
      { kind: 'unreadable', path: 'a.yaml', line: 3 },
    ]);
  });

  test.each([
    [
      'aliases that multiply',
      Array.from(
        'abcdefgh',
        (c, n) =>
          `${c}: &${c} [${
            n
              ? Array(9)
                  .fill(`*${'abcdefgh'[n - 1]}`)
                  .join(', ')
              : 'x'
          }]`,
      ).join('\n'),
    ],
    ['deep nesting', '['.repeat(100_000)],
    ['deep balanced nesting', '['.repeat(3000) + ']'.repeat(3000)],
    ['deep lists', '- '.repeat(5000) + 'x'],
  ])('%s: refused, no crash', (_, text) => {
    expect(parseDocument('a.yaml', text).problems).toMatchObject([{ kind: 'unreadable' }]);
  });
});
