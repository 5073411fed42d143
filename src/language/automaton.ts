import type { Step } from './wording.js';

/** A state: where each key leads, with the words that may be skipped on the way, and the concepts that end here. */
export interface State {
  readonly next: Map<string, Edge[]>;
  readonly concepts: number[];
  /** Most words that any edge from here may skip. */
  maxGap: number;
}
export interface Edge {
  readonly gap: number;
  readonly to: State;
}

/** All wordings of all concepts as one automaton over token keys. */
export interface Automaton {
  readonly start: State;
  readonly prefixes: Affixes;
  readonly suffixes: Affixes;
  readonly infixes: readonly string[];
}

/** Affixes by length, so that a word is looked up once for each length in use. */
export type Affixes = ReadonlyMap<number, ReadonlySet<string>>;

const newState = (): State => ({ next: new Map(), concepts: [], maxGap: 0 });

function follow(state: State, { key, gap }: Step): State {
  const edges = state.next.get(key) ?? [];
  const known = edges.find((edge) => edge.gap === gap);
  if (known) return known.to;
  const to = newState();
  state.next.set(key, [...edges, { gap, to }]);
  state.maxGap = Math.max(state.maxGap, gap);
  return to;
}

function affixes(keys: Iterable<string>, mark: string): Affixes {
  const byLength = new Map<number, Set<string>>();
  for (const key of keys) {
    if (!key.startsWith(mark)) continue;
    const affix = key.slice(2);
    byLength.set(affix.length, (byLength.get(affix.length) ?? new Set()).add(affix));
  }
  return byLength;
}

/** Builds the automaton. `wordings` pairs a concept number with the steps of one phrase. */
export function buildAutomaton(wordings: Iterable<readonly [concept: number, steps: readonly Step[]]>): Automaton {
  const start = newState();
  const keys = new Set<string>();
  for (const [concept, steps] of wordings) {
    let state = start;
    for (const step of steps) {
      keys.add(step.key);
      state = follow(state, step);
    }
    if (!state.concepts.includes(concept)) state.concepts.push(concept);
  }
  const infixes = [...keys].filter((key) => key.startsWith('i:')).map((key) => key.slice(2));
  return { start, prefixes: affixes(keys, 'p:'), suffixes: affixes(keys, 'q:'), infixes: infixes.sort() };
}
