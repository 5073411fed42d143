import type { CompiledWords } from './compile-words.js';
import { createWordMatcher, type WordMatch } from './match-words.js';
import { createStemmer, type Language } from './stem.js';
import type { Token } from './tokenize.js';

/** Finds the concepts of a token sequence; what an exception of a concept overlaps is left out. */
export type ConceptMatcher = (tokens: readonly Token[]) => readonly WordMatch[];

/** Makes the wordings of a language ready to match. `numberOf` numbers the concepts that are wanted, and gives nothing for the others. */
export function createConceptMatcher(
  { concepts, automaton }: CompiledWords,
  language: Language,
  numberOf: (id: string) => number | undefined,
): ConceptMatcher {
  // Exceptions get numbers of their own, below zero, as in the automaton they have odd ones.
  const numbers = concepts.flatMap((id) => {
    const number = numberOf(id);
    return number === undefined ? [undefined, undefined] : [number, -number - 1];
  });
  const match = createWordMatcher(automaton, numbers, createStemmer(language));
  return (tokens) => {
    const matches = match(tokens);
    const exceptions = matches.filter(({ concept }) => concept < 0);
    if (exceptions.length === 0) return matches;
    const isMeant = ({ concept, first, last }: WordMatch): boolean =>
      concept >= 0 && !exceptions.some((no) => -no.concept - 1 === concept && no.first <= last && no.last >= first);
    return matches.filter(isMeant);
  };
}
