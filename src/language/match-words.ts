import type { Affixes, Automaton, State } from './automaton.js';
import type { Stemmer } from './stem.js';
import type { Token } from './tokenize.js';

/** A concept found in tokens `first` to `last` (inclusive). */
export interface WordMatch {
  readonly concept: number;
  readonly first: number;
  readonly last: number;
  /** Tokens between that a gap skipped: they are no part of the wording, so a "not" among them still denies. */
  readonly skipped: readonly number[];
}

export type KeysOf = (token: Token) => readonly string[];

function affixKeys(word: string, by: Affixes, mark: 'p' | 'q', keys: string[]): void {
  for (const [length, known] of by) {
    if (length > word.length) continue;
    const affix = mark === 'p' ? word.slice(0, length) : word.slice(word.length - length);
    if (known.has(affix)) keys.push(`${mark}:${affix}`);
  }
}

/** Tells the keys that a token carries, remembering each distinct word. */
export function createKeysOf(automaton: Automaton, stem: Stemmer): KeysOf {
  const known = new Map<string, readonly string[]>();
  return (token) => {
    const before = known.get(token.raw);
    if (before) return before;
    const { word, raw } = token;
    const isNumber = /^\p{N}/u.test(word);
    const keys = [`s:${isNumber ? word : stem(word)}`, `x:${raw}`, `w:${word}`];
    if (isNumber) keys.push('#');
    affixKeys(word, automaton.prefixes, 'p', keys);
    affixKeys(word, automaton.suffixes, 'q', keys);
    for (const infix of automaton.infixes) if (word.includes(infix)) keys.push(`i:${infix}`);
    known.set(raw, keys);
    return keys;
  };
}

// Several wordings of a concept may match the same words; those from the same first word stand together at the end.
function isKnown(found: readonly WordMatch[], concept: number, first: number, last: number): boolean {
  for (let i = found.length - 1; i >= 0 && found[i]!.first === first; i -= 1) {
    if (found[i]!.concept === concept && found[i]!.last === last) return true;
  }
  return false;
}

const NONE: readonly number[] = [];

const between = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, n) => from + n);

/** Finds every wording in a token sequence; plain steps don't cross punctuation, gaps do. */
export function matchWords(tokens: readonly Token[], automaton: Automaton, keysOf: KeysOf): WordMatch[] {
  const found: WordMatch[] = [];
  const tokenKeys = tokens.map(keysOf);
  const walk = (state: State, at: number, first: number, skipped: readonly number[]): void => {
    for (const concept of state.concepts) {
      if (!isKnown(found, concept, first, at - 1)) found.push({ concept, first, last: at - 1, skipped });
    }
    if (state.next === null) return;
    const end = Math.min(tokens.length - 1, at + state.maxGap);
    for (let i = at; i <= end; i += 1) {
      for (const key of tokenKeys[i]!) {
        for (const edge of state.next.get(key) ?? []) {
          if (i - at > edge.gap || (edge.gap === 0 && tokens[i]!.breaks)) continue;
          walk(edge.to, i + 1, first, i === at ? skipped : [...skipped, ...between(at, i)]);
        }
      }
    }
  };
  for (let first = 0; first < tokens.length; first += 1) {
    for (const key of tokenKeys[first]!) {
      for (const edge of automaton.start.next?.get(key) ?? []) walk(edge.to, first + 1, first, NONE);
    }
  }
  return found;
}
