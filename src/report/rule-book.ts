import type { Rule } from '#model/rule';
import type { SourceData } from '#model/rule-set';

/** What the rule set says beyond a report: where clauses come from, and why a rule is there. */
export interface RuleBook {
  readonly sources: readonly SourceData[];
  /** By id; a report may tell of rules that nobody has here. */
  readonly rules: ReadonlyMap<string, Rule>;
}

/** For a report whose rule set is not at hand. */
export const NO_BOOK: RuleBook = { sources: [], rules: new Map() };
