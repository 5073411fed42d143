import { describe, expect, test } from '@jest/globals';
import { parseDocument } from '#documents/parse-document';
import type { Document } from '#model/document';
import { HARMLESS } from '../../bench/mutate/harmless.js';

const MANUAL = [
  '# Manual',
  '',
  '## Access',
  '',
  'Each user gets a code, because the pump is shared by the whole ward and its "night lock" opens after 5 minutes.',
  '',
  'Save the list.',
  '',
  '- Nurse: starts an infusion',
  '- Service: changes the network',
  '',
  '| Setting | Value |',
  '|---|---|',
  '| Lock time | 10 min |',
  '',
  '```sh',
  '# each - "whole"',
  '```',
].join('\n');

const parsed = (text: string): Document => parseDocument('manual.md', text).document;
const reworded = (way: string): Document => parsed(HARMLESS[way]!(parsed(MANUAL)));
const wordsOf = ({ blocks }: Document, kind: string): string[] =>
  blocks
    .filter((block) => block.kind === kind)
    .map(({ runs }) => runs.map(({ text }) => text.replace(/\s+/g, ' ')).join(' | '));

describe('rewording without harm', () => {
  test.each(Object.keys(HARMLESS))('changes the text and leaves code as it is: %s', (way) => {
    const text = HARMLESS[way]!(parsed(MANUAL));
    // The paragraph of the sample stands on one line already.
    if (way !== 'paragraphs on one line') expect(text).not.toBe(MANUAL);
    expect(text.replace(/\r/g, '')).toContain('```sh\n# each - "whole"\n```');
  });

  test.each([
    'line ends of Windows',
    'byte order mark',
    'other list markers',
    'bold first words',
    'paragraphs wrapped narrowly',
    'headings one level deeper',
    'headings with closing marks',
    'tables without closing pipes',
    'tables of HTML',
  ])('keeps every word where it is: %s', (way) => {
    const before = parsed(MANUAL);
    const after = reworded(way);
    for (const kind of ['heading', 'paragraph', 'item', 'row'])
      expect(wordsOf(after, kind)).toEqual(wordsOf(before, kind));
  });

  test('writes a list of labels as a table of two columns', () => {
    const { tables, blocks } = reworded('bullet lists as tables');
    expect(tables[0]!.rows.map((n) => blocks[n]!.runs.map(({ text }) => text))).toEqual([
      ['Nurse', 'starts an infusion'],
      ['Service', 'changes the network'],
    ]);
  });

  test('puts neutral words in place of neutral words', () => {
    expect(wordsOf(reworded('neutral synonyms'), 'paragraph')[0]).toBe(
      'Every user receives a code, since the pump is shared by the entire ward and its "night lock" opens after 5 minutes.',
    );
  });
});
