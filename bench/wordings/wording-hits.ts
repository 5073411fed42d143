import { buildAutomaton } from '#language/automaton';
import { flatten } from '#language/flat-automaton';
import { createWordMatcher, type WordMatch } from '#language/match-words';
import { createStemmer, type Language } from '#language/stem';
import { tokenize } from '#language/tokenize';
import type { Wording } from './lexicon-wordings.js';

/** What the wordings did in one text. Numbers are places in the list of wordings. */
export interface TextHits {
  /** Wordings that matched and counted; exceptions that kept a match from counting. */
  readonly fired: ReadonlySet<number>;
  /** Matches that one wording alone gave: without it the concept would not stand there. */
  readonly soleGivers: ReadonlyMap<number, readonly WordMatch[]>;
  /** Matches that one exception alone kept away: without it the concept would stand there (`concept` is the number of the wording that matched). */
  readonly soleKeepers: ReadonlyMap<number, readonly WordMatch[]>;
}

const overlap = (a: WordMatch, b: WordMatch): boolean => a.first <= b.last && b.first <= a.last;

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Makes a reader that tells each wording from the other, where the tagger only tells concepts. */
export function wordingHitsIn(wordings: readonly Wording[], language: Language): (text: string) => TextHits {
  const automaton = flatten(buildAutomaton(wordings.map(({ parts }, n) => [n, parts] as const)));
  const match = createWordMatcher(
    automaton,
    wordings.map((_, n) => n),
    createStemmer(language),
  );
  return (text) => {
    const matches = match(tokenize(text));
    const exceptions = new Map<string, WordMatch[]>();
    for (const match of matches) {
      const { concept, isException } = wordings[match.concept]!;
      if (isException) addTo(exceptions, concept, match);
    }
    const fired = new Set<number>();
    const givers = new Map<string, WordMatch[]>();
    const soleKeepers = new Map<number, WordMatch[]>();
    for (const match of matches) {
      const { concept, isException } = wordings[match.concept]!;
      if (isException) continue;
      const keepers = (exceptions.get(concept) ?? []).filter((one) => overlap(one, match));
      if (keepers.length === 0) {
        fired.add(match.concept);
        addTo(givers, `${concept} ${match.first} ${match.last}`, match);
      }
      for (const keeper of keepers) fired.add(keeper.concept);
      const [first, ...others] = [...new Set(keepers.map((keeper) => keeper.concept))];
      if (first !== undefined && others.length === 0) addTo(soleKeepers, first, match);
    }
    const soleGivers = new Map<number, WordMatch[]>();
    for (const same of givers.values()) if (same.length === 1) addTo(soleGivers, same[0]!.concept, same[0]!);
    return { fired, soleGivers, soleKeepers };
  };
}
