import type { Pack, Rule } from '#model/rule';
import type { Problem } from '#model/report';
import { nearestWord } from '#text/nearest';
import { usageProblem } from './show-problems.js';

export interface FoundRule {
  readonly pack: Pack;
  readonly rule: Rule;
}

const nameOf = (id: string): string => id.slice(id.indexOf('/') + 1);

/** The rule that somebody names, with or without its pack; else a problem that names the nearest one. */
export function findRule(name: string, packs: readonly Pack[]): FoundRule | Problem {
  const all = packs.flatMap((pack) => pack.rules.map((rule) => ({ pack, rule })));
  const found = all.find(({ rule }) => rule.id === name) ?? all.find(({ rule }) => nameOf(rule.id) === name);
  if (found) return found;
  const ids = all.map(({ rule }) => rule.id);
  const near =
    nearestWord(name, ids) ??
    all.find(({ rule }) => nameOf(rule.id) === nearestWord(nameOf(name), ids.map(nameOf)))?.rule.id;
  return usageProblem(
    `there is no rule ${name}`,
    near ? `Did you mean ${near}? dossierlint rules lists them all.` : 'dossierlint rules lists them all.',
  );
}

export const isFoundRule = (found: FoundRule | Problem): found is FoundRule => 'rule' in found;
