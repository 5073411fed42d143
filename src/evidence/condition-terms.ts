import {
  compileAllOf,
  compileAnyOf,
  type AllOf,
  type AnyOf,
  type ConceptSets,
  matchesAll,
  matchesAny,
} from '#language/expression';
import type { Lexicon } from '#language/lexicon';
import type { Statement } from '#language/statement';
import type { Condition } from '#model/rule';

/** Names that conditions may use. */
export interface Names {
  readonly lexicon: Lexicon;
  readonly sets: ConceptSets;
}

/** What may stand around a hit, shared by all kinds. */
export interface Surrounding {
  readonly near: AllOf;
  readonly section: AllOf;
  readonly heading: AllOf;
  readonly without: AnyOf;
  readonly withoutNear: AnyOf;
  readonly withoutHeading: AnyOf;
}

/** Compiles `near`, `section`, `heading`, `without`, `withoutNear` and `withoutHeading` of a condition. */
export function compileSurrounding(condition: Condition, { lexicon, sets }: Names): Surrounding {
  const anyOf = (value: unknown): AnyOf => (value === undefined ? [] : compileAnyOf(String(value), lexicon, sets));
  return {
    near: compileAllOf(condition['near'], lexicon, sets),
    section: compileAllOf(condition['section'], lexicon, sets),
    heading: compileAllOf(condition['heading'], lexicon, sets),
    without: anyOf(condition['without']),
    withoutNear: anyOf(condition['withoutNear']),
    withoutHeading: anyOf(condition['withoutHeading']),
  };
}

/** Whether what stands around a statement is as asked. */
export function isSurrounded(statement: Statement, around: Surrounding): boolean {
  return (
    matchesAll(statement.near, around.near) &&
    matchesAll(statement.around, around.section) &&
    matchesAll(statement.heading, around.heading) &&
    // An item is part of its lead-in's sentence ("To restore:"), so what is excluded there is excluded here.
    !matchesAny(statement.kind === 'item' ? statement.joined : statement.own, around.without) &&
    !matchesAny(statement.near, around.withoutNear) &&
    !matchesAny(statement.heading, around.withoutHeading)
  );
}
