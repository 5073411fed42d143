import { buildAutomaton } from './automaton.js';
import { flatten, type FlatAutomaton } from './flat-automaton.js';
import { createStemmer, type Language } from './stem.js';
import { compileWording } from './wording.js';

/** Wordings of a language: concept id -> wordings as written. */
export type Words = Readonly<Record<string, readonly string[]>>;

/**
 * The wordings of a language as one automaton. The place of a concept in `concepts`, doubled, is its number there; the next
 * number stands for its exceptions, which say where it is not meant.
 */
export interface CompiledWords {
  readonly concepts: readonly string[];
  readonly automaton: FlatAutomaton;
}

/** Compiles the wordings of a language. Throws on an unusable one, naming it. */
export function compileWords(words: Words, language: Language): CompiledWords {
  const stem = createStemmer(language);
  const wordings = Object.values(words).flatMap((list, n) =>
    list.map((wording) => {
      const isException = wording.startsWith('!');
      return [2 * n + Number(isException), compileWording(isException ? wording.slice(1) : wording, stem)] as const;
    }),
  );
  return { concepts: Object.keys(words), automaton: flatten(buildAutomaton(wordings)) };
}
