import fc from 'fast-check';
import { compileWords } from '#language/compile-words';
import { createLexicon, type LexiconData } from '#language/lexicon';
import { packAutomaton, unpackAutomaton } from '#language/packed-automaton';
import { packNumbers, unpackNumbers } from '#language/packed-numbers';

const words = {
  backup: ['backup', 'back up', '!backup battery'],
  encrypt: ['encrypt', '(cipher|scramble) ~2 data'],
  secret: ['*passwort', '=PIN', '(user|) password'],
};

const tagsOf = (data: LexiconData, text: string): string[] => {
  const lexicon = createLexicon(data);
  return lexicon
    .taggerFor('en')(text)
    .tags.map(({ concept, from, to }) => `${lexicon.names[concept]}: ${text.slice(from, to)}`);
};

describe('packed numbers', () => {
  test('come back as they were, of either sign', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -(2 ** 28), max: 2 ** 28 })), (numbers) => {
        expect([...unpackNumbers(packNumbers(numbers))]).toEqual(numbers);
      }),
    );
  });

  test('take one character where they are small', () => {
    expect(packNumbers([0, 1, -1, 15, -16])).toHaveLength(5);
  });
});

describe('a packed automaton', () => {
  test('comes back as it was', () => {
    const { automaton } = compileWords(words, 'en');
    expect(unpackAutomaton(packAutomaton(automaton))).toEqual(automaton);
  });

  test('comes back empty where there is no wording', () => {
    const { automaton } = compileWords({}, 'en');
    expect(unpackAutomaton(packAutomaton(automaton))).toEqual(automaton);
  });
});

describe('compiled wordings', () => {
  const compiled = { en: compileWords(words, 'en') };
  const text = 'Scramble all patient data; the backup battery and the backup need the user password and a PIN.';

  test('tag as those that are compiled on the spot', () => {
    const fresh = tagsOf({ words: { en: words }, patterns: {}, marked: [] }, text);
    expect(fresh).toEqual([
      'encrypt: Scramble all patient data',
      'backup: backup',
      'secret: user password',
      'secret: password',
      'secret: PIN',
    ]);
    expect(tagsOf({ words: { en: words }, compiled, patterns: {}, marked: [] }, text)).toEqual(fresh);
  });

  test('tag only the concepts that are asked for', () => {
    const { backup } = words;
    expect(tagsOf({ words: { en: { backup } }, compiled, patterns: {}, marked: [] }, text)).toEqual(['backup: backup']);
  });
});
