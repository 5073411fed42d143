import type { RuleResult } from '#model/report';
import type { SourceData } from '#model/rule-set';
import { byClause } from '../clauses/by-clause.js';
import { parseClause } from '../clauses/parse-clause.js';

/** The rules that serve one clause. */
export interface ClauseCoverage {
  readonly clause: string;
  readonly results: readonly RuleResult[];
}

/** The clauses of one source, in the order of their numbers. */
export interface SourceCoverage {
  readonly name: string;
  readonly clauses: readonly ClauseCoverage[];
  /** Each rule once, though it may serve several clauses. */
  readonly results: readonly RuleResult[];
}

/** A source by its title, and by the name that clauses give it where the title does not hold it. */
function fullName(name: string, sources: readonly SourceData[]): string {
  const title = sources.find((source) => source.name === name)?.title ?? name;
  return title.includes(name) ? title : `${name}: ${title}`;
}

/** Groups results by source and clause; the source of most rules first. */
export function coverageOf(results: readonly RuleResult[], sources: readonly SourceData[]): readonly SourceCoverage[] {
  const bySource = new Map<string, Map<string, RuleResult[]>>();
  for (const result of results) {
    for (const text of new Set(result.clauses)) {
      const { source, id } = parseClause(text, sources);
      const clauses = bySource.get(source) ?? new Map<string, RuleResult[]>();
      bySource.set(source, clauses);
      clauses.set(id, [...(clauses.get(id) ?? []), result]);
    }
  }
  const sourcesFound = [...bySource].map(([source, clauses]) => ({
    name: fullName(source, sources),
    clauses: [...clauses]
      .map(([clause, found]) => ({ clause, results: found }))
      .sort((a, b) => byClause(a.clause, b.clause)),
    results: [...new Set([...clauses.values()].flat())],
  }));
  // Stable, so that sources of as many rules keep the order in which rules name them.
  return sourcesFound.sort((a, b) => b.results.length - a.results.length);
}
