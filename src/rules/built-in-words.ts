import { compileWords, type CompiledWords } from '#language/compile-words';
import { packAutomaton, unpackAutomaton, type PackedAutomaton } from '#language/packed-automaton';
import type { Language } from '#language/stem';
import type { RuleSetData } from '#model/rule-set';

/** Wordings with what was compiled of them, language by language. */
export interface BuiltInWords {
  readonly words: RuleSetData['words'];
  readonly compiled: Readonly<Partial<Record<Language, CompiledWords>>>;
}

/** Compiled wordings as text, language by language. */
export type PackedWords = Readonly<
  Record<string, { readonly concepts: readonly string[]; readonly automaton: PackedAutomaton }>
>;

/** Compiles wordings and writes them as text. */
export function packWords(words: RuleSetData['words']): PackedWords {
  return Object.fromEntries(
    Object.entries(words).map(([language, own]) => {
      const { concepts, automaton } = compileWords(own, language as Language);
      return [language, { concepts, automaton: packAutomaton(automaton) }];
    }),
  );
}

/** Reads what `packWords` wrote. */
export function unpackWords(packed: PackedWords): BuiltInWords['compiled'] {
  return Object.fromEntries(
    Object.entries(packed).map(([language, { concepts, automaton }]) => [
      language,
      { concepts, automaton: unpackAutomaton(automaton) },
    ]),
  );
}
