import { compileAllOf, matchesAll, matchesAny } from '#language/expression';
import type { Reading } from '#language/read-document';
import { refusalOf } from '#language/refusal';
import type { Statement } from '#language/statement';
import type { Condition } from '#model/rule';
import { compileSurrounding, isSurrounded, type Names } from './condition-terms.js';
import { sightingOf, type Observer } from './observe.js';

/** First statements of the items of each list, list by list. */
function listsOf({ document, statements, byBlock }: Reading): Statement[][] {
  const lists = new Map<number, Statement[]>();
  for (const block of document.blocks) {
    const first = byBlock[block.index]![0];
    if (block.kind !== 'item' || block.list === null || first === undefined) continue;
    lists.set(block.list.list, [...(lists.get(block.list.list) ?? []), statements[first]!]);
  }
  return [...lists.values()];
}

/** A list of at least `items` items that each hold the wanted words; those items are the evidence. */
export function compileList(condition: Condition, names: Names): Observer {
  const item = compileAllOf(condition['item'], names.lexicon, names.sets);
  const around = compileSurrounding(condition, names);
  const least = (condition['items'] as number | undefined) ?? 2;
  return (reading) =>
    listsOf(reading).flatMap((list) => {
      const first = list[0]!;
      if (!isSurrounded(first, { ...around, without: [] })) return [];
      const fitting = list.filter((one) => matchesAll(one.own, item) && !matchesAny(one.own, around.without));
      if (fitting.length < least) return [];
      return fitting.map((one) => sightingOf(one, condition.grade, refusalOf(one, item, new Set(), reading.marks), 2));
    });
}
