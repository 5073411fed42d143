import type { RuleResult } from '#model/report';
import type { SourceData } from '#model/rule-set';
import { byCodeUnit } from '#text/order';
import { byClause } from '../clauses/by-clause.js';
import { parseClause } from '../clauses/parse-clause.js';

/** The clauses that rules stand on, as SARIF taxonomies: one a source. */
export interface Taxonomies {
  readonly components: readonly object[];
  /** Points at the clauses of a rule. */
  readonly referencesOf: (clauses: readonly string[]) => readonly object[];
}

function componentOf(name: string, ids: readonly string[], source: SourceData | undefined): object {
  return {
    name,
    ...(source ? { shortDescription: { text: source.title }, informationUri: source.url } : {}),
    isComprehensive: false,
    taxa: ids.map((id) => ({ id })),
  };
}

/** Gathers the clauses of all results: known sources in the order of the book, then the others. */
export function taxonomiesOf(results: readonly RuleResult[], sources: readonly SourceData[]): Taxonomies {
  const cited = [...new Set(results.flatMap(({ clauses }) => clauses))].map((text) => parseClause(text, sources));
  const rank = (name: string): number => {
    const n = sources.findIndex((source) => source.name === name);
    return n < 0 ? sources.length : n;
  };
  const names = [...new Set(cited.map(({ source }) => source))].sort((a, b) => rank(a) - rank(b) || byCodeUnit(a, b));
  const idsOf = new Map(
    names.map((name) => [
      name,
      cited
        .filter(({ source }) => source === name)
        .map(({ id }) => id)
        .sort(byClause),
    ]),
  );
  const referenceOf = (text: string): object => {
    const { source, id } = parseClause(text, sources);
    return {
      id,
      index: idsOf.get(source)!.indexOf(id),
      toolComponent: { name: source, index: names.indexOf(source) },
    };
  };
  return {
    components: names.map((name) =>
      componentOf(
        name,
        idsOf.get(name)!,
        sources.find((source) => source.name === name),
      ),
    ),
    referencesOf: (clauses) => clauses.map(referenceOf),
  };
}
