import type { State } from './automaton.js';

/** The automaton as numbers, for which matching makes no objects and which a build can write down. States are numbered from 0, the start. */
export interface FlatAutomaton {
  /** Keys that wordings use; everywhere else a key is its place in this list. */
  readonly keys: readonly string[];
  /** Where the edges of each state begin; one more stands at the end. */
  readonly edgesAt: Int32Array;
  /** Ascending within a state. */
  readonly edgeKeys: Int32Array;
  readonly edgeGaps: Int32Array;
  readonly edgeTargets: Int32Array;
  /** Where the concepts that end in each state begin in `ends`; one more stands at the end. */
  readonly endsAt: Int32Array;
  readonly ends: Int32Array;
}

interface Edge {
  readonly key: number;
  readonly gap: number;
  readonly to: State;
}

/** Numbers all states in the order in which they are reached. */
function numbered(start: State): Map<State, number> {
  const numbers = new Map<State, number>();
  const open = [start];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    if (numbers.has(state)) continue;
    numbers.set(state, numbers.size);
    for (const edges of [...(state.next?.values() ?? [])].reverse())
      for (const { to } of [...edges].reverse()) open.push(to);
  }
  return numbers;
}

/** Turns an automaton of objects into one of numbers, which finds the same in the same order. */
export function flatten(start: State): FlatAutomaton {
  const states = numbered(start);
  const keys = new Map<string, number>();
  const numberOf = (key: string): number => {
    const known = keys.get(key) ?? keys.size;
    keys.set(key, known);
    return known;
  };
  const edges: Edge[] = [];
  const edgesAt = [0];
  const ends: number[] = [];
  const endsAt = [0];
  for (const { next, concepts } of states.keys()) {
    const own = [...(next ?? [])].flatMap(([key, list]) => list.map((edge) => ({ key: numberOf(key), ...edge })));
    // The sort is stable: edges with the same key keep their order.
    for (const edge of own.sort((a, b) => a.key - b.key)) edges.push(edge);
    for (const concept of concepts) ends.push(concept);
    edgesAt.push(edges.length);
    endsAt.push(ends.length);
  }
  return {
    keys: [...keys.keys()],
    edgesAt: Int32Array.from(edgesAt),
    edgeKeys: Int32Array.from(edges, ({ key }) => key),
    edgeGaps: Int32Array.from(edges, ({ gap }) => gap),
    edgeTargets: Int32Array.from(edges, ({ to }) => states.get(to)!),
    endsAt: Int32Array.from(endsAt),
    ends: Int32Array.from(ends),
  };
}

/** The first of the edges `from` to `to` whose key is not below `key`. */
export function firstWithKey(edgeKeys: Int32Array, key: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (edgeKeys[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
