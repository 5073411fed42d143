import { createHash } from 'node:crypto';
import { readRuleFiles } from '#build/rule-files';
import { assembleRuleSet } from '#rules/assemble-rule-set';
import { compileRuleSet, type RuleSet } from '#rules/compile-rule-set';

/** Whether a rule is meant by one of these names, with or without its pack; no name means every rule. */
export function isNamed(id: string, names: readonly string[]): boolean {
  return names.length === 0 || names.includes(id) || names.includes(id.slice(id.indexOf('/') + 1));
}

/**
 * Reads and compiles the rules as they stand in rules/, examples included, so that what is measured is what is written and
 * not what was built last. Throws with file and line where a file can't be parsed, and where no rule has such a name.
 */
export function readRuleSet(names: readonly string[] = []): RuleSet {
  const data = assembleRuleSet(readRuleFiles('rules'), (text) => createHash('sha256').update(text).digest('hex'));
  const ids = data.packs.flatMap(({ rules }) => rules.map(({ id }) => id)).filter((id) => isNamed(id, names));
  if (ids.length === 0) throw new Error(`There is no rule ${names.join(', ')}; dossierlint rules lists them all.`);
  return compileRuleSet(data, { only: new Set(ids) });
}
