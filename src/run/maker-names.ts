import type { RuleSetData } from '#model/rule-set';

/** Things that products have names of their own for, with what each means; which they are is data of the lexicon. */
export function makerNames({ sets, concepts }: RuleSetData): Readonly<Record<string, string>> {
  return Object.fromEntries((sets['maker-names'] ?? []).map((id) => [id, concepts[id]?.means ?? id]));
}
