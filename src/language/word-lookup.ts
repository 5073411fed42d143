import { firstWithKey, type FlatAutomaton } from './flat-automaton.js';
import type { Stemmer } from './stem.js';
import { foldWord } from './tokenize.js';

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

/** What the automaton knows of a word: the keys that it carries, and the edges by which it begins wordings. */
export interface KnownWord {
  readonly keys: readonly number[];
  readonly starts: readonly number[];
}

/** Looks words up in the automaton, each distinct one once. */
export function createWordLookup(
  { keys, edgesAt, edgeKeys }: FlatAutomaton,
  stem: Stemmer,
): (raw: string) => KnownWord {
  const numbers = new Map(keys.map((key, n) => [key, n]));
  const prefixes = affixesOf(keys, 'p:');
  const suffixes = affixesOf(keys, 'q:');
  const infixes = keys
    .filter((key) => key.startsWith('i:'))
    .map((key) => key.slice(2))
    .sort();
  const startsWith = (key: number): number[] => {
    const starts: number[] = [];
    let edge = firstWithKey(edgeKeys, key, 0, edgesAt[1]!);
    for (; edge < edgesAt[1]! && edgeKeys[edge] === key; edge += 1) starts.push(edge);
    return starts;
  };
  const known = new Map<string, KnownWord>();
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
    const found = { keys: used, starts: used.flatMap(startsWith) };
    known.set(raw, found);
    return found;
  };
}
