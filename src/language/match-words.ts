import { firstWithKey, type FlatAutomaton } from './flat-automaton.js';
import type { Stemmer } from './stem.js';
import type { Token } from './tokenize.js';
import { createWordLookup } from './word-lookup.js';

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
  const lookUp = createWordLookup(automaton, stem);
  const widest = widestGaps(automaton);
  return (tokens) => {
    const found: WordMatch[] = [];
    const words = tokens.map(({ raw }) => lookUp(raw));
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
        for (const key of words[i]!.keys) {
          for (let edge = firstWithKey(edgeKeys, key, from, to); edge < to && edgeKeys[edge] === key; edge += 1) {
            const gap = edgeGaps[edge]!;
            if (i - at > gap || (gap === 0 && tokens[i]!.breaks)) continue;
            walk(edgeTargets[edge]!, i + 1, first, i === at ? skipped : [...skipped, ...between(at, i)]);
          }
        }
      }
    };
    for (let first = 0; first < tokens.length; first += 1)
      for (const edge of words[first]!.starts) walk(edgeTargets[edge]!, first + 1, first, NONE);
    return found;
  };
}
