import { describe, expect, test } from '@jest/globals';
import { directivesOf } from '#documents/directives-of';
import { parseDocument } from '#documents/parse-document';

const read = (...lines: readonly string[]) => directivesOf(parseDocument('ifu.md', lines.join('\n')).document);
const covered = (...lines: readonly string[]) =>
  read(...lines).directives.map(({ covers }) => [covers.from, covers.to]);
const NEXT = '<!-- dossierlint-disable-next-line placeholders -- filled in at release -->';

describe('a directive', () => {
  test('for the next line names rule and reason, and covers the line below', () => {
    expect(read('# Logs', NEXT, 'Kept for TBD days.')).toEqual({
      directives: [{ rule: 'placeholders', reason: 'filled in at release', line: 2, covers: { from: 3, to: 3 } }],
      faults: [],
    });
  });

  test('covers all of a paragraph that is wrapped, also behind a blank line or another directive', () => {
    expect(covered(NEXT, '', 'The logs are kept', 'for TBD days', 'at least.', '', 'More.')).toEqual([[3, 5]]);
    expect(covered(NEXT, NEXT, 'The logs are kept', 'for TBD days.')).toEqual([
      [3, 4],
      [3, 4],
    ]);
  });

  test.each<[string, readonly string[], readonly number[]]>([
    ['between the items of a list', ['- Rotate keys', `  ${NEXT}`, '- TBD', '- Keep logs'], [3, 3]],
    ['in an item, about an item below it', ['1. Log in', '', `   ${NEXT}`, '', '   - TBD', '2. Log out'], [5, 5]],
    ['in a cell, about the row below', ['| a | b |', '|---|---|', `| 1 ${NEXT} | 2 |`, '| TBD | 3 |'], [4, 4]],
    ['above a table, about its head', [NEXT, '| a | TBD |', '|---|---|', '| 1 | 2 |'], [2, 2]],
    ['in a quotation', ['> Note', '>', `> ${NEXT}`, '>', '> TBD'], [5, 5]],
    ['in an alert', ['> [!WARNING]', `> ${NEXT}`, '> TBD'], [3, 3]],
    ['in a fenced admonition', [':::note', NEXT, '', 'TBD', ':::'], [4, 4]],
    ['in an indented admonition', ['!!! note', `    ${NEXT}`, '    TBD', '    and more'], [3, 4]],
    ['in HTML', ['<details>', NEXT, '<p>TBD</p>', '</details>'], [3, 3]],
    ['above code', [NEXT, '```', 'key: TBD', 'b: 2', '```'], [2, 5]],
  ])('works %s', (_, lines, lineNumbers) => {
    expect(covered(...lines)).toEqual([lineNumbers]);
  });

  test('for its own line stands at the end of it', () => {
    expect(covered('', 'Kept for TBD days. <!-- dossierlint-disable-line placeholders -- see QM-7 -->')).toEqual([
      [2, 2],
    ]);
    expect(covered('| a |', '|---|', '| TBD <!-- dossierlint-disable-line placeholders -- QM-7 --> |')).toEqual([
      [3, 3],
    ]);
  });

  test('holds from disable to enable, else to the end', () => {
    const off = '<!-- dossierlint-disable placeholders, insecure-protocols -- legacy chapter -->';
    expect(covered('a', off, 'b', '', '<!-- dossierlint-enable placeholders -->', '', 'c')).toEqual([
      [2, 5],
      [2, 7],
    ]);
    expect(covered(off, '', 'b', '', '<!-- dossierlint-enable -->', 'c')).toEqual([
      [1, 5],
      [1, 5],
    ]);
  });

  test('for the file covers it from its first line, wherever it stands', () => {
    expect(covered('# Logs', '', '<!-- dossierlint-disable-file placeholders -- a template -->', 'x')).toEqual([
      [1, 4],
    ]);
  });

  test('may run over several lines', () => {
    const { directives } = read(
      '<!-- dossierlint-disable-next-line placeholders',
      '     -- filled in',
      '     later -->',
      'TBD',
    );
    expect(directives).toEqual([
      { rule: 'placeholders', reason: 'filled in later', line: 1, covers: { from: 4, to: 4 } },
    ]);
  });

  test('in code or about something else is none', () => {
    expect(read('```', NEXT, '```', `\`${NEXT}\``, '<!-- a remark -->')).toEqual({ directives: [], faults: [] });
  });

  test('is read up to a bound, which is told', () => {
    const { directives, faults } = read(...Array.from({ length: 1200 }, () => NEXT));
    expect(directives).toHaveLength(1000);
    expect(faults).toMatchObject([{ line: 1001, hint: 'Disable the rule for the file, or divide the document.' }]);
  });

  test.each([
    ['<!-- dossierlint-disable-next-line placeholders -->', '"dossierlint-disable-next-line" gives no reason'],
    ['<!-- dossierlint-disable-file -- a template -->', '"dossierlint-disable-file" names no rule'],
    [
      '<!-- dossierlint-disable-nextline x -- y -->',
      'the comment says "dossierlint-disable-nextline", which means nothing',
    ],
    ['<!-- dossierlint-enable x -->', '"dossierlint-enable" ends nothing: x is disabled above it'],
  ])('%s is told as wrong', (comment, message) => {
    expect(read('a', '', comment, 'b')).toMatchObject({ directives: [], faults: [{ line: 3, message }] });
  });
});
