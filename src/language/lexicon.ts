import type { PatternData } from '#model/rule-set';
import { compileWords, type CompiledWords, type Words } from './compile-words.js';
import { createConceptMatcher, type ConceptMatcher } from './match-concepts.js';
import { matchPatterns, type Pattern } from './patterns.js';
import { LANGUAGES, type Language } from './stem.js';
import { tokenize, type Token } from './tokenize.js';

/** Wordings as data: language -> concept id -> wordings; and values by their form: concept id -> regular expression. */
export interface LexiconData {
  readonly words: Readonly<Partial<Record<Language, Words>>>;
  /** Wordings that a build has compiled, for languages whose `words` are some of the concepts among them, each with all of its wordings. */
  readonly compiled?: Readonly<Partial<Record<Language, CompiledWords>>>;
  readonly patterns: Readonly<Record<string, PatternData>>;
  /** Concepts without wordings of their own, which readers mark otherwise (topics). */
  readonly marked: readonly string[];
}

/** A concept found in a text: character offsets and, for words, token numbers (values carry those of the tokens they cover). */
export interface Tag {
  readonly concept: number;
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
  /** Run (cell, or key and value) that it stands in; 0 in running text. */
  readonly run: number;
  /** Tokens inside that are no part of the wording. */
  readonly skipped: readonly number[];
}

export interface TaggedText {
  readonly tokens: readonly Token[];
  readonly tags: readonly Tag[];
}

/** Tags a sentence, cell or heading with all its concepts in one pass. */
export type Tagger = (text: string) => TaggedText;

/** All concepts with their numbers, and a tagger for each language, built when first asked for. */
export interface Lexicon {
  readonly names: readonly string[];
  readonly size: number;
  numberOf(id: string): number | undefined;
  has(language: string): boolean;
  taggerFor(language: string): Tagger;
}

const NOTHING_SKIPPED: readonly number[] = [];

function tokensWithin(tokens: readonly Token[], from: number, to: number): { first: number; last: number } {
  let first = tokens.findIndex((token) => token.to > from);
  if (first < 0) first = Math.max(tokens.length - 1, 0);
  let last = first;
  while (last + 1 < tokens.length && tokens[last + 1]!.from < to) last += 1;
  return { first, last };
}

/** Compiles a lexicon. Throws when a wording or pattern is unusable, naming it. */
export function createLexicon(data: LexiconData): Lexicon {
  const ids = new Set([...Object.keys(data.patterns), ...data.marked]);
  for (const words of Object.values(data.words)) for (const id of Object.keys(words)) ids.add(id);
  const names = [...ids].sort();
  const numbers: ReadonlyMap<string, number> = new Map(names.map((id, n) => [id, n]));
  const patterns: Pattern[] = Object.entries(data.patterns).map(([id, { expression, exact, needs }]) => ({
    concept: numbers.get(id)!,
    expression: new RegExp(expression, 'gu'),
    exact,
    needs: needs === null ? null : new RegExp(`[${needs}]`, 'u'),
  }));
  const matchers = new Map<Language, ConceptMatcher>();
  const matcherFor = (language: Language) => {
    const known = matchers.get(language);
    if (known) return known;
    const words = data.words[language] ?? {};
    const wanted = (id: string) => (Object.hasOwn(words, id) ? numbers.get(id) : undefined);
    const made = createConceptMatcher(data.compiled?.[language] ?? compileWords(words, language), language, wanted);
    matchers.set(language, made);
    return made;
  };
  const has = (language: string): language is Language =>
    (LANGUAGES as readonly string[]).includes(language) && data.words[language as Language] !== undefined;
  const taggerFor = (language: string): Tagger => {
    // English terms stand in documents of every language, so its wordings are tried as well.
    const languages: Language[] = language !== 'en' && has(language) ? [language, 'en'] : ['en'];
    const match = languages.map(matcherFor);
    return (text) => {
      const tokens = tokenize(text);
      const tags: Tag[] = [];
      for (const one of match) {
        for (const { concept, first, last, skipped } of one(tokens)) {
          tags.push({ concept, from: tokens[first]!.from, to: tokens[last]!.to, first, last, run: 0, skipped });
        }
      }
      for (const { concept, from, to } of matchPatterns(text, patterns)) {
        tags.push({ concept, from, to, ...tokensWithin(tokens, from, to), run: 0, skipped: NOTHING_SKIPPED });
      }
      return { tokens, tags };
    };
  };
  return { names, size: names.length, numberOf: (id) => numbers.get(id), has, taggerFor };
}
