import type { FlatAutomaton } from './flat-automaton.js';
import { packNumbers, unpackNumbers } from './packed-numbers.js';

/** A flat automaton as text, small enough to be shipped and quick to read. Lists of places are written as lengths. */
export interface PackedAutomaton {
  /** Joined by line ends. */
  readonly keys: string;
  /** Number of edges that leave each state. */
  readonly edgeCounts: string;
  /** Key of each edge, as the step from the key of the edge before. */
  readonly edgeKeys: string;
  readonly edgeGaps: string;
  /** Target of each edge, as the step from the state that it leaves. */
  readonly edgeTargets: string;
  readonly endCounts: string;
  readonly ends: string;
}

const lengthsOf = (places: Int32Array): Int32Array => places.subarray(1).map((to, n) => to - places[n]!);

function placesOf(lengths: Int32Array): Int32Array {
  const places = new Int32Array(lengths.length + 1);
  for (let n = 0; n < lengths.length; n += 1) places[n + 1] = places[n]! + lengths[n]!;
  return places;
}

/** The state that each edge leaves. */
function sourcesOf(edgesAt: Int32Array): Int32Array {
  const sources = new Int32Array(edgesAt.at(-1)!);
  for (let state = 0; state + 1 < edgesAt.length; state += 1) sources.fill(state, edgesAt[state], edgesAt[state + 1]);
  return sources;
}

/** Writes a flat automaton as text. */
export function packAutomaton(automaton: FlatAutomaton): PackedAutomaton {
  const { keys, edgesAt, edgeKeys, edgeGaps, edgeTargets, endsAt, ends } = automaton;
  const sources = sourcesOf(edgesAt);
  return {
    keys: keys.join('\n'),
    edgeCounts: packNumbers(lengthsOf(edgesAt)),
    edgeKeys: packNumbers(edgeKeys.map((key, n) => key - (edgeKeys[n - 1] ?? 0))),
    edgeGaps: packNumbers(edgeGaps),
    edgeTargets: packNumbers(edgeTargets.map((to, n) => to - sources[n]!)),
    endCounts: packNumbers(lengthsOf(endsAt)),
    ends: packNumbers(ends),
  };
}

/** Reads what `packAutomaton` wrote. */
export function unpackAutomaton(packed: PackedAutomaton): FlatAutomaton {
  const edgesAt = placesOf(unpackNumbers(packed.edgeCounts));
  const edgeKeys = unpackNumbers(packed.edgeKeys);
  for (let n = 1; n < edgeKeys.length; n += 1) edgeKeys[n]! += edgeKeys[n - 1]!;
  const edgeTargets = unpackNumbers(packed.edgeTargets);
  const sources = sourcesOf(edgesAt);
  for (let n = 0; n < edgeTargets.length; n += 1) edgeTargets[n]! += sources[n]!;
  return {
    keys: packed.keys === '' ? [] : packed.keys.split('\n'),
    edgesAt,
    edgeKeys,
    edgeGaps: unpackNumbers(packed.edgeGaps),
    edgeTargets,
    endsAt: placesOf(unpackNumbers(packed.endCounts)),
    ends: unpackNumbers(packed.ends),
  };
}
