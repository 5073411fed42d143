import { describe, expect, test } from '@jest/globals';
import { documentOf } from '../outline.js';

const wordsOf = (text: string): string => documentOf(text).blocks[0]!.runs[0]!.text;

describe('words of a Markdown paragraph', () => {
  test.each([
    ['emphasis', 'The *PIN* is **secret**.', 'The PIN is secret.'],
    ['code', 'Open `443/tcp` only.', 'Open 443/tcp only.'],
    ['links', 'See [the manual](sm.md "SM").', 'See the manual.'],
    ['references to characters', 'R&amp;D &lt;here&gt; &#x1F691;', 'R&D <here> 🚑'],
    ['escapes', 'a \\*star\\* and a \\\\', 'a *star* and a \\'],
    ['deleted text', 'Use ~~telnet~~ ssh.', 'Use  ssh.'],
    ['deleted markup', 'Use ~~**tel** net~~ ssh.', 'Use  ssh.'],
    ['deleted HTML', 'Use <del>telnet</del> ssh.', 'Use  ssh.'],
    ['tildes in code', 'Run `~~x~~`.', 'Run ~~x~~.'],
    ['inline HTML', 'Press <kbd>OK</kbd> twice.', 'Press OK twice.'],
    ['placeholders in angle brackets', 'Open <describe the port here> now.', 'Open <describe the port here> now.'],
    ['images', 'Look ![alarm](a.png) here.', 'Look  here.'],
    ['soft line breaks', 'one\ntwo', 'one\ntwo'],
    ['soft line breaks of Windows', 'one\r\ntwo', 'one\ntwo'],
    ['hard line breaks', 'one  \ntwo\\\nthree', 'one\ntwo\nthree'],
  ])('resolves %s', (_, text, words) => {
    expect(wordsOf(text)).toBe(words);
  });

  test.each([
    ['an escape', 'The \\*PIN', '*PIN'],
    ['a reference', 'R&amp;D: PIN', 'PIN'],
    ['a line of a quotation', '> one\n>   PIN', 'PIN'],
    ['a Windows line', 'one  \r\nPIN', 'PIN'],
    ['a tab', 'one\n\tPIN', 'PIN'],
    ['an astral character', '🚑 𝒜 PIN', 'PIN'],
    ['a byte-order mark', '\uFEFF# PIN', 'PIN'],
    ['double code marks', '`` a`b `` PIN', 'PIN'],
    ['unknown references', 'A&foo; B&PIN', 'PIN'],
  ])('keeps exact places behind %s', (_, text, word) => {
    const { text: words, starts } = documentOf(text).blocks[0]!.runs[0]!;
    const start = starts[words.indexOf(word)]!;
    expect(text.slice(start, start + word.length)).toBe(word);
  });
});
