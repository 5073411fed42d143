import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as spanish } from '@orama/stemmers/spanish';

/** Languages that Dossierlint reads, by their ISO 639-1 code. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

const STEMMERS: Readonly<Record<Language, (word: string) => string>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  nl: dutch,
};

export type Stemmer = (word: string) => string;

/** A stemmer that keeps what it has seen: each distinct word is stemmed once in its life. */
export function createStemmer(language: Language): Stemmer {
  const stem = STEMMERS[language];
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const stemmed = word.length < 3 ? word : stem(word);
    known.set(word, stemmed);
    return stemmed;
  };
}
