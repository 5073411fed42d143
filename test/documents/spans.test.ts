import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseDocument } from '#documents/parse-document';
import type { Document, Run } from '#model/document';

// Words that stand nowhere in markup, so that a misplaced one shows.
const word = fc.constantFrom('pump', 'Aquila', 'größe', '🚑', '𝒜lpha', 'x1', 'PIN', 'naïve', '日本');
const inline = fc.oneof(
  { weight: 4, arbitrary: word },
  fc.tuple(word, fc.constantFrom('*', '**', '_', '`', '~~', '``')).map(([text, mark]) => mark + text + mark),
  word.map((text) => `[${text}](a.md "t")`),
  word.map((text) => `<kbd>${text}</kbd>`),
  fc.constantFrom(
    '&amp;',
    '&lt;',
    '&#x1F691;',
    '&NotEqualTilde;',
    '&foo;',
    '&',
    '\\*',
    '\\|',
    '\\\\',
    '![alt](i.png)',
    '<br>',
    '[^1]',
    '<b',
    '<!-- c -->',
    '~~',
  ),
);
const line = fc.array(inline, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
const prefix = fc.constantFrom(
  '',
  '',
  '> ',
  '- ',
  '  - ',
  '1. ',
  '    ',
  '\t',
  '# ',
  '> - ',
  '- [x] ',
  '!!! note ',
  ':::tip ',
  ': ',
  '=== "',
  '| ',
  '<td>',
  '<table><tr><td>',
  '</table>',
  '[^1]: ',
  '> [!NOTE] ',
  '**Note:** ',
  '```',
  ':::',
  '- > ',
);
const suffix = fc.constantFrom('', '', '  ', '\\', ' |', ' | PIN |', '"', '\n|---|---|', '\n---', '</td></tr>');
const markdown = fc
  .tuple(
    fc.constantFrom('', '\uFEFF'),
    fc.constantFrom('', '---\ntitle: Aquila\n---\n'),
    fc.array(fc.tuple(prefix, line, suffix, fc.constantFrom('\n', '\n\n', '\n\n    ')), { maxLength: 14 }),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([mark, front, lines, end]) =>
    (mark + front + lines.map((parts) => parts.join('')).join('')).replaceAll('\n', end),
  );

const runsOf = ({ blocks, tables, sections }: Document): readonly Run[] => [
  ...blocks.flatMap(({ runs }) => runs),
  ...tables.flatMap(({ headers }) => headers),
  ...sections.flatMap(({ heading }) => heading ?? []),
];

/** Every letter, digit and astral character of a run stands where the run says, or comes from a reference or escape there. */
function expectExact({ text: words, starts, range }: Run, source: string): void {
  expect(starts).toHaveLength(words.length);
  for (let i = 0; i < words.length; i += 1) {
    const start = starts[i]!;
    const met = source[start];
    if (met !== words[i] && !/\s/.test(words[i]!) && met !== '&' && met !== '\\')
      expect({ words, at: i, found: source.slice(start, start + 12) }).toBe('misplaced');
    // Browsers move what stands astray in a table to the front of it.
    if (i > 0 && !source.includes('<t')) expect(start).toBeGreaterThanOrEqual(starts[i - 1]!);
  }
  expect(range.from).toBeLessThanOrEqual(range.to);
  if (words !== '') {
    expect(Math.min(...starts)).toBeGreaterThanOrEqual(range.from);
    expect(Math.max(...starts)).toBeLessThan(range.to);
  }
}

describe('every span', () => {
  test('of Markdown slices back to its own words', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const { document } = parseDocument('ifu.md', source);
        for (const run of runsOf(document)) expectExact(run, source);
        for (const { range } of document.blocks) expect(range.to).toBeLessThanOrEqual(source.length);
      }),
      { numRuns: 200 },
    );
  });

  test('of YAML and JSON slices back to its own words', () => {
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'small' }), fc.constantFrom('a.json', 'a.yaml'), (value, path) => {
        const source = JSON.stringify(value, null, 2);
        for (const run of runsOf(parseDocument(path, source).document)) expectExact(run, source);
      }),
      { numRuns: 200 },
    );
  });

  test('is the same in every run', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        expect(parseDocument('ifu.md', source)).toEqual(parseDocument('ifu.md', source));
      }),
      { numRuns: 30 },
    );
  });

  test('survives any text', () => {
    const noise = fc.array(
      fc.constantFrom(
        '<',
        '>',
        '/',
        'table',
        'td',
        'tr',
        ' ',
        '\n',
        '"',
        '=',
        '&',
        '|',
        '-',
        '`',
        '~',
        ':',
        '!',
        '[',
        ']',
        '(',
        ')',
        '*',
        '#',
        '\0',
        '\t',
        '\r',
        'a',
        '🚑',
        '\uD83D',
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(noise, fc.constantFrom('a.md', 'a.mdx', 'a.yaml', 'a.json'), (parts, path) => {
        expect(() => parseDocument(path, parts.join(''))).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});
