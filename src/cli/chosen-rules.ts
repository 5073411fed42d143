import type { Problem } from '#model/report';
import type { Engine } from './engine.js';
import { findRule, isFoundRule } from './find-rule.js';

export interface ChosenRules {
  readonly rules: readonly string[];
  readonly problems: readonly Problem[];
}

/** The ids that `--rule` means. A rule of a pack that is not ours may stand in a pack of the user, so it is taken as it is. */
export async function chosenRules(names: readonly string[], engine: Engine): Promise<ChosenRules> {
  if (names.length === 0) return { rules: [], problems: [] };
  const { packs } = await engine.loadRules();
  const found = names.map((name) => {
    const slash = name.indexOf('/');
    const isForeign = slash > 0 && packs.every(({ id }) => id !== name.slice(0, slash));
    const rule = findRule(name, packs);
    if (isFoundRule(rule)) return rule.rule.id;
    return isForeign ? name : rule;
  });
  return {
    rules: [...new Set(found.filter((one) => typeof one === 'string'))],
    problems: found.filter((one) => typeof one !== 'string'),
  };
}
