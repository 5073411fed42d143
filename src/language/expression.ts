import { hasBit, type Bits } from './bits.js';
import type { Lexicon } from './lexicon.js';

/** Any of these concepts. */
export type AnyOf = readonly number[];
/** All of these groups. */
export type AllOf = readonly AnyOf[];

/** Named sets of concepts, as data: set id -> concept or set ids. */
export type ConceptSets = Readonly<Record<string, readonly string[]>>;

function expand(id: string, lexicon: Lexicon, sets: ConceptSets, depth: number): number[] {
  const members = sets[id];
  if (members && depth < 8) return members.flatMap((member) => expand(member, lexicon, sets, depth + 1));
  const concept = lexicon.numberOf(id);
  if (concept === undefined) throw new Error(`no concept or set is named "${id}"`);
  return [concept];
}

/** Compiles `a | b`. Throws when a name is unknown. */
export function compileAnyOf(text: string, lexicon: Lexicon, sets: ConceptSets): AnyOf {
  const ids = text
    .split('|')
    .map((id) => id.trim())
    .filter(Boolean);
  return [...new Set(ids.flatMap((id) => expand(id, lexicon, sets, 0)))];
}

/** Compiles a list of groups; a single text is a list of one. */
export function compileAllOf(groups: unknown, lexicon: Lexicon, sets: ConceptSets): AllOf {
  if (groups === undefined || groups === null) return [];
  const list = Array.isArray(groups) ? groups : [groups];
  return list.map((group) => compileAnyOf(String(group), lexicon, sets));
}

export const matchesAny = (bits: Bits, group: AnyOf): boolean => group.some((concept) => hasBit(bits, concept));

export const matchesAll = (bits: Bits, groups: AllOf): boolean => groups.every((group) => matchesAny(bits, group));

export const countMatched = (bits: Bits, groups: AllOf): number =>
  groups.filter((group) => matchesAny(bits, group)).length;
