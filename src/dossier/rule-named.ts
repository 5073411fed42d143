import type { Rule } from '#model/rule';
import { nearestWord } from '#text/nearest';

/** Why a name means no single rule: what is so, and what to do. */
export interface NoSuchRule {
  readonly message: string;
  readonly hint: string;
}

const nameOf = (id: string): string => id.slice(id.indexOf('/') + 1);

/** The rule that a name means, with or without its pack. */
export function ruleNamed(name: string, rules: readonly Rule[]): Rule | NoSuchRule {
  const meant = rules.filter(({ id }) => id === name || nameOf(id) === name);
  if (meant.length > 1) {
    return {
      message: `"${name}" is a rule of several packs`,
      hint: `Name one: ${meant.map(({ id }) => id).join(', ')}.`,
    };
  }
  if (meant[0]) return meant[0];
  const nearest = nearestWord(name, name.includes('/') ? rules.map(({ id }) => id) : rules.map(({ id }) => nameOf(id)));
  return {
    message: `there is no rule "${name}"`,
    hint: nearest ? `Did you mean "${nearest}"?` : 'List the rules with "dossierlint rules".',
  };
}

export const isRule = (named: Rule | NoSuchRule): named is Rule => 'id' in named;
