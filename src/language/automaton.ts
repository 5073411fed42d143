import type { Part, Step } from './wording.js';

/** A state: where each key leads, with the most words that may be skipped on the way, and the concepts that end here. */
export interface State {
  /** Null where no wording goes on; most states are such ends, and a map each would be what start-up spends its time on. */
  next: Map<string, Edge[]> | null;
  concepts: readonly number[];
  /** Reached by the same first words in every wording. */
  readonly isShared: boolean;
}
export interface Edge {
  readonly gap: number;
  readonly to: State;
}

const NO_CONCEPTS: readonly number[] = [];
const newState = (isShared: boolean): State => ({ next: null, concepts: NO_CONCEPTS, isShared });

function connect(from: State, { key, gap }: Step, to: State): State {
  from.next ??= new Map();
  const edges = from.next.get(key);
  if (edges) edges.push({ gap, to });
  else from.next.set(key, [{ gap, to }]);
  return to;
}

/** Follows the first words of a wording through states that all wordings share, so that each text word is tried once for all of them. */
function share(start: State, steps: readonly Step[]): State {
  return steps.reduce((from, step) => {
    const known = from.next?.get(step.key)?.find(({ gap, to }) => gap === step.gap && to.isShared);
    return known ? known.to : connect(from, step, newState(true));
  }, start);
}

/** Leads all alternatives of a part from the open states to one common state; a part that may be left out keeps them open. */
function addPart(start: State, open: readonly State[], part: Part): State[] {
  const joined = newState(false);
  const ends = new Set<State>();
  for (const steps of part) {
    if (steps.length === 0) for (const from of open) ends.add(from);
    for (const from of steps.length > 0 ? open : []) {
      if (from === start) {
        ends.add(share(start, steps));
        continue;
      }
      let state = from;
      steps.forEach((step, n) => {
        state = connect(state, step, n === steps.length - 1 ? joined : newState(false));
      });
      ends.add(joined);
    }
  }
  return [...ends];
}

/** Builds all wordings of all concepts as one automaton over token keys and gives its start. `wordings` pairs a concept number with the parts of one wording. */
export function buildAutomaton(wordings: Iterable<readonly [concept: number, parts: readonly Part[]]>): State {
  const start = newState(true);
  for (const [concept, parts] of wordings) {
    let open: State[] = [start];
    for (const part of parts) open = addPart(start, open, part);
    for (const state of open)
      if (state !== start && !state.concepts.includes(concept)) state.concepts = [...state.concepts, concept];
  }
  return start;
}
