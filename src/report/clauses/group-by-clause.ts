import type { DossierResult, RuleResult } from '#model/report';
import type { SourceData } from '#model/rule-set';
import { byClause } from './by-clause.js';
import { parseClause } from './parse-clause.js';

/** What the rules say to one clause of a source. */
export interface ClauseGroup {
  readonly source: SourceData;
  readonly id: string;
  readonly results: readonly RuleResult[];
}

const NUMBERED = /^\d/;

/** Whether the view of a source lists this clause: requirements have bare numbers, articles and other annexes do not. */
function isListed(id: string, { shows }: SourceData): boolean {
  return shows === 'questions' || (shows === 'requirements' && NUMBERED.test(id));
}

/** The results of a dossier by clause, for one view: sources in the order of the book, clauses in the order of their source. */
export function groupByClause(
  { results }: DossierResult,
  view: NonNullable<SourceData['shows']>,
  sources: readonly SourceData[],
): ClauseGroup[] {
  return sources
    .filter(({ shows }) => shows === view)
    .flatMap((source) => {
      const groups = new Map<string, RuleResult[]>();
      for (const result of results) {
        for (const text of result.clauses) {
          const clause = parseClause(text, sources);
          if (clause.source !== source.name || !isListed(clause.id, source)) continue;
          const known = groups.get(clause.id) ?? [];
          groups.set(clause.id, [...known, result]);
        }
      }
      return [...groups].sort(([a], [b]) => byClause(a, b)).map(([id, grouped]) => ({ source, id, results: grouped }));
    });
}
