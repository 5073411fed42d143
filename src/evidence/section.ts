import { compileAllOf, matchesAll, type AllOf } from '#language/expression';
import { refusalOf } from '#language/refusal';
import type { Condition } from '#model/rule';
import { compileSurrounding, isSurrounded, type Names } from './condition-terms.js';
import { sightingOf, type Observer } from './observe.js';

/** A chapter under a fitting heading that holds statements of several kinds (`of`, at least `atLeast`); those are the evidence. */
export function compileSection(condition: Condition, names: Names): Observer {
  const of: AllOf[] = ((condition['of'] ?? []) as unknown[]).map((groups) =>
    compileAllOf(groups, names.lexicon, names.sets),
  );
  const atLeast = (condition['atLeast'] as number | undefined) ?? of.length;
  const around = compileSurrounding(condition, names);
  return (reading) =>
    reading.document.sections.flatMap((section) => {
      const inside = reading.statements.filter(
        (statement) =>
          statement.section === section.index && statement.kind !== 'heading' && isSurrounded(statement, around),
      );
      const hits = of.map((groups) =>
        inside.filter(
          (one) => matchesAll(one.joined, groups) && refusalOf(one, groups, new Set(), reading.marks) === null,
        ),
      );
      if (hits.filter((list) => list.length > 0).length < atLeast) return [];
      const shown = [...new Set(hits.flat())].sort((a, b) => a.index - b.index);
      return shown.map((statement) => sightingOf(statement, condition.grade, null, 2));
    });
}
