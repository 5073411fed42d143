import { toJson } from '../json/to-json.js';
import type { ListedRule } from './listed-rule.js';

/** The list of rules for programs. */
export function renderRulesJson(rules: readonly ListedRule[]): string {
  return toJson(
    rules.map(({ pack, rule: { id, title, force, clauses, roles, applies, elements }, severities }) => ({
      rule: id,
      pack,
      title,
      force,
      clauses,
      roles,
      applies,
      severities,
      elements: elements.map(({ id: element, label, optional }) => ({ id: element, label, optional })),
    })),
  );
}
