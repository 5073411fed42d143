import type { Accuracy } from '#model/accuracy';
import type { Example } from '#model/rule';
import type { RuleSetData } from '#model/rule-set';
import data from '../generated/rule-set.js';
import { unpackWords, type BuiltInWords } from './built-in-words.js';

/** The built-in rule set, as compiled at build time (without examples). */
export function loadRules(): RuleSetData {
  return data;
}

/** The wordings of the built-in rule set, as compiled at build time. */
export async function loadWords(): Promise<BuiltInWords> {
  const { default: packed } = await import('../generated/words.js');
  return { words: data.words, compiled: unpackWords(packed) };
}

/** The examples of a rule, loaded when first asked for; empty for an unknown rule. */
export async function loadExamples(rule: string): Promise<readonly Example[]> {
  const { default: examples } = await import('../generated/examples.js');
  return examples[rule] ?? [];
}

/** What was measured of each rule, loaded when first asked for. */
export async function loadAccuracy(): Promise<Accuracy> {
  return (await import('../generated/accuracy.js')).default;
}
