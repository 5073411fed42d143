import { describe, expect, test } from '@jest/globals';
import { upkeepOf, wordsOf } from '../dossier-of.js';

const openIn = (text: string, language = 'en'): string[] => wordsOf(upkeepOf(text, language).placeholders);

describe('text that waits to be written is seen', () => {
  test.each([
    ['a mark', 'The interval is TBD.', ['TBD']],
    ['a mark in a cell', '| Item | Value |\n|---|---|\n| Idle time | TBD |\n', ['TBD']],
    ['a mark in the front matter', '---\nversion: TBD\n---\n\n# Manual\n', ['TBD']],
    ['brackets that ask', 'The path is [insert the menu path].', ['[insert the menu path]']],
    ['a field of a template', 'Device: {{device.name}}', ['{{device.name}}']],
    ['filler', 'Lorem ipsum dolor sit amet.', ['Lorem ipsum']],
    ['an empty value', '| Item | Value |\n|---|---|\n| Version | ??? |\n', ['???']],
  ])('%s', (_, text, words) => {
    expect(openIn(text)).toEqual(words);
  });

  test('in German', () => {
    expect(openIn('Die Tabelle wird nachgereicht.', 'de')).toEqual(['wird nachgereicht']);
  });
});

describe('nothing waits in', () => {
  test.each([
    ['a pattern of a command', 'Type `https://<host>:8443` and `<serial number>`.'],
    ['a button', 'Press [Save], then [Enter name].'],
    ['a code block', '```\nTODO: <name>\n```'],
    ['a Spanish "all" in capitals', 'ATENCIÓN A TODO EL PERSONAL', 'es'],
    ['an entry of a list of abbreviations', '| Short | Long |\n|---|---|\n| TBD | to be determined by site |\n'],
    ['a task list', '- [ ] Delete the demonstration patient'],
  ])('%s', (_, text, language = 'en') => {
    expect(openIn(text, language)).toEqual([]);
  });
});
