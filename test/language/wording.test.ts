import { createLexicon, type LexiconData } from '#language/lexicon';

const lexicon = (words: Record<string, string[]>, patterns: LexiconData['patterns'] = {}) =>
  createLexicon({ words: { en: words }, patterns, marked: [] });

/** Concepts that a text is tagged with, with the words that carry them. */
function tagsOf(words: Record<string, string[]>, text: string, patterns: LexiconData['patterns'] = {}): string[] {
  const made = lexicon(words, patterns);
  return made
    .taggerFor('en')(text)
    .tags.map(({ concept, from, to }) => `${made.names[concept]}: ${text.slice(from, to)}`);
}

describe('wordings', () => {
  test('match by stem, whatever the inflection', () => {
    expect(tagsOf({ encrypt: ['encrypt'] }, 'Records are encrypted.')).toEqual(['encrypt: encrypted']);
  });

  test('match joined by hyphens and slashes, but not across a comma', () => {
    expect(tagsOf({ logoff: ['log off'] }, 'Automatic log-off')).toEqual(['logoff: log-off']);
    expect(tagsOf({ logoff: ['log off'] }, 'the log, off the record')).toEqual([]);
  });

  test('skip at most the words that a gap allows', () => {
    expect(tagsOf({ own: ['set ~2 password'] }, 'set a new password')).toEqual(['own: set a new password']);
    expect(tagsOf({ own: ['set ~2 password'] }, 'set at once a new password')).toEqual([]);
  });

  test('offer alternatives, of which an empty one may be left out', () => {
    const words = { first: ['(first|initial) (user|) login'] };
    expect(tagsOf(words, 'initial login')).toEqual(['first: initial login']);
    expect(tagsOf(words, 'first user login')).toEqual(['first: first user login']);
  });

  test('compare exact words as they stand, acronyms with their capitals', () => {
    expect(tagsOf({ roles: ['=operator'] }, 'in operation')).toEqual([]);
    expect(tagsOf({ it: ['=IT'] }, 'it staff')).toEqual([]);
    expect(tagsOf({ it: ['=IT'] }, 'IT staff')).toEqual(['it: IT']);
  });

  test('are dropped where an exception says that they are not meant', () => {
    const words = { backup: ['backup', '!backup battery'] };
    expect(tagsOf(words, 'The backup battery lasts; the backup runs at night.')).toEqual(['backup: backup']);
  });

  test('match parts of compounds by a star', () => {
    expect(tagsOf({ password: ['*passwort'] }, 'das Standardpasswort')).toEqual(['password: Standardpasswort']);
  });

  test('fold accents and contractions', () => {
    expect(tagsOf({ not: ['=not'] }, "It doesn't lock.")).toEqual(["not: doesn't"]);
    expect(tagsOf({ access: ['acces'] }, "l'accès")).toEqual(["access: l'accès"]);
  });

  test('values are recognised by their form, those that need a character only where it stands', () => {
    const patterns = { percent: { expression: '\\d+\\s?%', exact: false, needs: '%' } };
    expect(tagsOf({}, 'at 80 % load', patterns)).toEqual(['percent: 80 %']);
    expect(tagsOf({}, 'at 80 load', patterns)).toEqual([]);
  });

  test('without a word are refused, naming the wording', () => {
    expect(() => lexicon({ bad: [';'] }).taggerFor('en')).toThrow('";" holds no word');
  });
});

test('a gap tells which words it skipped, so that a "not" among them still denies', () => {
  const made = lexicon({ encrypted: ['data ~3 encrypted'] });
  const [tag] = made.taggerFor('en')('The data are not encrypted.').tags;
  expect(tag!.skipped).toEqual([2, 3]);
});
