import { compileAllOf, matchesAll, matchesAny, type AllOf } from '#language/expression';
import { unionOf } from '#language/bits';
import type { Reading } from '#language/read-document';
import type { Statement } from '#language/statement';
import type { Condition } from '#model/rule';
import { compileSurrounding, type Names } from './condition-terms.js';
import type { Observer, Sighting } from './observe.js';

// A place longer than this many statements points nowhere; the first steps stand for the rest.
const LONGEST = 20;

function sightingOfSteps(steps: readonly Statement[], grade: 'strong' | 'weak', needed: number): Sighting {
  const shown = steps.slice(0, LONGEST);
  const moody = steps.find((step) => step.mood !== null && step.mood !== 'question');
  const refused = moody?.mood ?? (steps.length < needed ? 'mention-only' : null);
  return { from: shown[0]!.from, to: shown.at(-1)!.to, section: shown[0]!.section, grade, refused, score: 3 };
}

/** Ordered steps on a topic: a numbered list, numbered rows, or sentences that say first, then, finally. */
export function compileProcedure(condition: Condition, names: Names): Observer {
  const { lexicon, sets } = names;
  const all: AllOf = compileAllOf(condition['all'], lexicon, sets);
  const around = compileSurrounding(condition, names);
  const steps = (condition['steps'] as number | undefined) ?? 3;
  const fits = (sequence: readonly Statement[], size: number): boolean => {
    const first = sequence[0]!;
    const own = unionOf(size, ...sequence.map((step) => step.own));
    return (
      matchesAll(unionOf(size, own, first.joined), all) &&
      matchesAll(first.near, around.near) &&
      matchesAll(first.heading, around.heading) &&
      matchesAll(first.around, around.section) &&
      !matchesAny(own, around.without) &&
      !matchesAny(first.near, around.withoutNear) &&
      !matchesAny(first.heading, around.withoutHeading)
    );
  };
  return (reading: Reading) =>
    reading.sequences
      .filter((sequence) => sequence.length >= Math.min(steps, 2) && fits(sequence, reading.lexicon.size))
      .map((sequence) => sightingOfSteps(sequence, condition.grade, steps));
}
