import type { FlatAutomaton } from './flat-automaton.js';
import type { Stemmer } from './stem.js';
import { foldWord, type Token } from './tokenize.js';

/** A concept found in tokens `first` to `last` (inclusive). */
export interface WordMatch {
  readonly concept: number;
  readonly first: number;
  readonly last: number;
  /** Tokens between that a gap skipped: they are no part of the wording, so a "not" among them still denies. */
  readonly skipped: readonly number[];
}

/** Finds every wording in a token sequence. */
export type WordMatcher = (tokens: readonly Token[]) => WordMatch[];

/** Affixes by length, so that a word is looked up once for each length in use. */
type Affixes = ReadonlyMap<number, ReadonlySet<string>>;

function affixesOf(keys: readonly string[], mark: string): Affixes {
  const byLength = new Map<number, Set<string>>();
  for (const key of keys) {
    if (!key.startsWith(mark)) continue;
    const affix = key.slice(2);
    byLength.set(affix.length, (byLength.get(affix.length) ?? new Set()).add(affix));
  }
  return new Map([...byLength].sort(([a], [b]) => a - b));
}

function affixKeys(word: string, by: Affixes, mark: 'p' | 'q', keys: string[]): void {
  for (const [length, known] of by) {
    if (length > word.length) continue;
    const affix = mark === 'p' ? word.slice(0, length) : word.slice(word.length - length);
    if (known.has(affix)) keys.push(`${mark}:${affix}`);
  }
}

/** Tells which keys of the wordings a word carries, remembering each distinct word. */
function createKeysOf({ keys }: FlatAutomaton, stem: Stemmer): (raw: string) => readonly number[] {
  const numbers = new Map(keys.map((key, n) => [key, n]));
  const prefixes = affixesOf(keys, 'p:');
  const suffixes = affixesOf(keys, 'q:');
  const infixes = keys
    .filter((key) => key.startsWith('i:'))
    .map((key) => key.slice(2))
    .sort();
  const known = new Map<string, readonly number[]>();
  return (raw) => {
    const before = known.get(raw);
    if (before) return before;
    const word = foldWord(raw);
    const isNumber = /^\p{N}/u.test(word);
    const carried = [`s:${isNumber ? word : stem(word)}`, `x:${raw}`, `w:${word}`];
    if (isNumber) carried.push('#');
    affixKeys(word, prefixes, 'p', carried);
    affixKeys(word, suffixes, 'q', carried);
    for (const infix of infixes) if (word.includes(infix)) carried.push(`i:${infix}`);
    const used = carried.flatMap((key) => numbers.get(key) ?? []);
    known.set(raw, used);
    return used;
  };
}

// Several wordings of a concept may match the same words; those from the same first word stand together at the end.
function isKnown(found: readonly WordMatch[], concept: number, first: number, last: number): boolean {
  for (let i = found.length - 1; i >= 0 && found[i]!.first === first; i -= 1) {
    if (found[i]!.concept === concept && found[i]!.last === last) return true;
  }
  return false;
}

/** Most words that any edge from each state may skip. */
function widestGaps({ edgesAt, edgeGaps }: FlatAutomaton): Int32Array {
  return edgesAt
    .subarray(1)
    .map((to, state) => edgeGaps.subarray(edgesAt[state], to).reduce((a, b) => Math.max(a, b), 0));
}

/** The first of the edges `from` to `to` whose key is not below `key`. */
function firstWithKey(edgeKeys: Int32Array, key: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (edgeKeys[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

const NONE: readonly number[] = [];

const between = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, n) => from + n);

/**
 * Makes an automaton ready to match; plain steps don't cross punctuation, gaps do. `numbers` gives each of its concepts the
 * number that matches bear, or none where it is not wanted.
 */
export function createWordMatcher(
  automaton: FlatAutomaton,
  numbers: readonly (number | undefined)[],
  stem: Stemmer,
): WordMatcher {
  const { edgesAt, edgeKeys, edgeGaps, edgeTargets, endsAt, ends } = automaton;
  const keysOf = createKeysOf(automaton, stem);
  const widest = widestGaps(automaton);
  return (tokens) => {
    const found: WordMatch[] = [];
    const tokenKeys = tokens.map(({ raw }) => keysOf(raw));
    const walk = (state: number, at: number, first: number, skipped: readonly number[]): void => {
      for (let n = endsAt[state]!; n < endsAt[state + 1]!; n += 1) {
        const concept = numbers[ends[n]!];
        if (concept !== undefined && !isKnown(found, concept, first, at - 1))
          found.push({ concept, first, last: at - 1, skipped });
      }
      const from = edgesAt[state]!;
      const to = edgesAt[state + 1]!;
      if (from === to) return;
      const end = Math.min(tokens.length - 1, at + widest[state]!);
      for (let i = at; i <= end; i += 1) {
        for (const key of tokenKeys[i]!) {
          for (let edge = firstWithKey(edgeKeys, key, from, to); edge < to && edgeKeys[edge] === key; edge += 1) {
            const gap = edgeGaps[edge]!;
            if (i - at > gap || (gap === 0 && tokens[i]!.breaks)) continue;
            walk(edgeTargets[edge]!, i + 1, first, i === at ? skipped : [...skipped, ...between(at, i)]);
          }
        }
      }
    };
    const to = edgesAt[1]!;
    for (let first = 0; first < tokens.length; first += 1) {
      for (const key of tokenKeys[first]!) {
        for (let edge = firstWithKey(edgeKeys, key, 0, to); edge < to && edgeKeys[edge] === key; edge += 1)
          walk(edgeTargets[edge]!, first + 1, first, NONE);
      }
    }
    return found;
  };
}
