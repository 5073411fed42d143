import { describe, expect, test } from '@jest/globals';
import { upkeepOf, wordsOf } from '../dossier-of.js';

describe('an empty phrase', () => {
  const hollowIn = (text: string, language = 'en'): string[] => wordsOf(upkeepOf(text, language).hollow);

  test.each([
    ['Security updates are provided in a timely manner.', ['in a timely manner']],
    ['Use strong passwords.', ['strong passwords']],
    ['Open the required ports in the firewall.', ['required ports']],
  ])('is seen: %s', (text, words) => {
    expect(hollowIn(text)).toEqual(words);
  });

  test.each([
    'Security updates are installed as soon as possible, at the latest after 30 days.',
    'Use strong passwords as chapter 4 describes them.',
    'Open the required ports:\n\n- 443\n- 123',
    'Clean the housing regularly.',
    'Do you change passwords regularly?',
  ])('is none: %s', (text) => {
    expect(hollowIn(text)).toEqual([]);
  });

  test('is seen in French', () => {
    expect(hollowIn('Les mises à jour sont installées dans les meilleurs délais.', 'fr')).toEqual([
      'dans les meilleurs délais',
    ]);
  });
});

describe('a citation', () => {
  const notesOf = (text: string): string[] =>
    upkeepOf(text).citations.map(({ note, excerpt }) => `${excerpt}: ${note}`);
  const row = (cells: string): string => `| GSPR | Subject |\n|---|---|\n| ${cells} |\n`;

  test('of the clause on the software life cycle for unauthorised access is wrong', () => {
    expect(notesOf(row('17.2 | Protection against unauthorised access'))).toEqual([
      expect.stringContaining('17.4 and 18.8'),
    ]);
  });

  test('of it for the life cycle is right', () => {
    expect(notesOf(row('17.2 | Life cycle, information security, verification'))).toEqual([]);
  });

  test.each(['24.1', '17.5', '23.4(ac)'])('of %s leads nowhere', (clause) => {
    expect(notesOf(`As MDR Annex I ${clause} asks, we state it.`)).toEqual([
      expect.stringMatching(/^[\d.()a-z]+: MDR Annex I has no/),
    ]);
  });

  test.each(['23.4(ab)', '18.8', '10.4.1'])('of %s holds', (clause) => {
    expect(notesOf(`As MDR Annex I ${clause} asks, we state it.`)).toEqual([]);
  });

  test('of a chapter that the guidance does not have leads nowhere', () => {
    expect(notesOf('See MDCG 2019-16 section 4.4.')).toEqual([expect.stringContaining('4 runs to 4.3')]);
    expect(notesOf('See MDCG 2019-16 rev.1, section 4.2.')).toEqual([]);
  });

  test('of a standard by a number that does not exist is wrong', () => {
    expect(notesOf('The process follows IEC 80001-5-1.')).toEqual([expect.stringContaining('expected: IEC 81001-5-1')]);
    expect(notesOf('The process follows IEC 81001-5-1 and IEC TR 80001-2-2.')).toEqual([]);
  });
});

describe('"not applicable"', () => {
  const bareIn = (text: string): number => upkeepOf(text).unjustified.filter(({ isAnswer }) => isAnswer).length;

  test.each([
    ['in an answer column without a note', '| Question | Answer | Note |\n|---|---|---|\n| Locks? | N/A | |\n', 1],
    ['with a note', '| Question | Answer | Note |\n|---|---|---|\n| Locks? | N/A | software only |\n', 0],
    [
      'with its reason in the cell',
      '| Question | Answer |\n|---|---|\n| Locks? | Not applicable, software only |\n',
      0,
    ],
    ['as a value of a technical table', '| Item | Port |\n|---|---|\n| Bluetooth | N/A |\n', 0],
    ['as a whole chapter', '## Wireless\n\nNot applicable.\n', 1],
    [
      'with a reason in the next paragraph',
      '## Wireless\n\nNot applicable.\n\nThe pump has no radio of any kind.\n',
      0,
    ],
    ['in passing', 'The rule is not applicable to pumps without a radio.', 0],
  ])('%s', (_, text, count) => {
    expect(bareIn(text)).toBe(count);
  });
});

describe('the head of a document', () => {
  test.each([
    ['front matter', '---\nversion: "7"\ndate: 2026-05-18\n---\n\n# Manual\n'],
    ['a table', '# Manual\n\n| Document | Value |\n|---|---|\n| Version | 7.0 |\n| Date | 2026-05-18 |\n'],
    ['a sentence', '# Manual\n\nIFU-IP3-EN, revision 7, issued 18 May 2026.\n'],
    ['an edition with a letter', '# Manual\n\nSEC-IP3 rev. D, 05/2026, 18.05.2026\n'],
  ])('gives version and date in %s', (_, text) => {
    const { version, date } = upkeepOf(text);
    expect([version === null, date === null]).toEqual([false, false]);
  });

  test('gives none where only the software has a version', () => {
    const { version, date } = upkeepOf('# Manual\n\nSoftware version 3.2.1 of the pump.\n');
    expect([version, date]).toEqual([null, null]);
  });
});

test('a table of contents, an appendix and a numbered paragraph count as places that pointers may name', () => {
  const { chapters } = upkeepOf(
    '# Manual\n\n## 4.2 Keys\n\n## Annex B Tools\n\n## Part C — Fleet\n\n4.2.1 A numbered paragraph.\n',
  );
  expect(chapters).toEqual(expect.arrayContaining(['4.2', 'B', 'C', '4.2.1']));
});

test('places stay exact behind a mark of byte order, carriage returns and astral characters', () => {
  const text = '\uFEFF# Manual 😀\r\n\r\nThe interval 😀 is TBD.\r\n';
  const [found] = upkeepOf(text).placeholders;
  expect(found).toMatchObject({ excerpt: 'TBD', start: { line: 3, column: 20 }, end: { line: 3, column: 23 } });
});
