import type { Report, RuleResult } from '#model/report';
import { byCodeUnit } from '#text/order';

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

type Sources = Readonly<Record<string, string>>;

// Digits padded, so that 4.10 comes after 4.2, and letters of two after letters of one.
const sortable = (clause: string): string =>
  clause
    .slice(0, 80)
    .replace(/\d+/g, (digits) => digits.padStart(6, '0'))
    .replace(/\(([a-z])\)/g, '( $1)');

/** Parts a clause into the source that it begins with and the rest: by the names that packs give, else by its first word. */
function partsOf(clause: string, beginnings: readonly string[]): { readonly source: string; readonly rest: string } {
  const source = beginnings.find((known) => clause.startsWith(`${known} `)) ?? clause.split(' ', 1)[0] ?? clause;
  return { source, rest: clause.slice(source.length).trim() || clause };
}

/** Names of sources as the packs of a report give them: what clauses begin with -> full name. */
export const sourcesOf = (packs: Report['packs']): Sources =>
  Object.fromEntries(packs.flatMap(({ sources = {} }) => Object.entries(sources)));

/** Groups results by source and clause; the source of most rules first. */
export function coverageOf(results: readonly RuleResult[], sources: Sources): readonly SourceCoverage[] {
  const beginnings = Object.keys(sources).sort((a, b) => b.length - a.length || byCodeUnit(a, b));
  const bySource = new Map<string, Map<string, RuleResult[]>>();
  for (const result of results) {
    for (const clause of new Set(result.clauses)) {
      const { source, rest } = partsOf(clause, beginnings);
      const clauses = bySource.get(source) ?? new Map<string, RuleResult[]>();
      bySource.set(source, clauses);
      clauses.set(rest, [...(clauses.get(rest) ?? []), result]);
    }
  }
  const sourcesFound = [...bySource].map(([source, clauses]) => ({
    name: Object.hasOwn(sources, source) ? sources[source]! : source,
    clauses: [...clauses]
      .map(([clause, found]) => ({ clause, results: found }))
      .sort((a, b) => byCodeUnit(sortable(a.clause), sortable(b.clause))),
    results: [...new Set([...clauses.values()].flat())],
  }));
  // Stable, so that sources of as many rules keep the order in which rules name them.
  return sourcesFound.sort((a, b) => b.results.length - a.results.length);
}
