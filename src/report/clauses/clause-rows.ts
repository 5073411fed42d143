import type { DossierResult, Evidence, RuleResult } from '#model/report';
import type { SourceData } from '#model/rule-set';
import { acceptanceOf } from '../located/acceptance.js';
import { isGap } from '#model/is-gap';
import { groupByClause, type ClauseGroup } from './group-by-clause.js';

/** A place that offers evidence, with the version of its document. */
export interface EvidenceReference {
  readonly place: Evidence;
  readonly version: string | null;
}

/** One rule under one clause, as a checklist shows it. */
export interface ClauseRow {
  readonly source: SourceData;
  readonly id: string;
  readonly result: RuleResult;
  /** `yes`, or why not. */
  readonly applies: string;
  /** The other clauses that the rule stands on. */
  readonly others: readonly string[];
  /** The best place of each element, each place once. */
  readonly evidence: readonly EvidenceReference[];
  /** What is not there, or why nothing was looked for. */
  readonly open: readonly string[];
}

function evidenceOf({ elements }: RuleResult, { documents }: DossierResult): EvidenceReference[] {
  const places = elements.flatMap(({ evidence }) => evidence.slice(0, 1));
  const once = new Map(places.map((place) => [`${place.path}:${place.start.line}:${place.start.column}`, place]));
  return [...once.values()].map((place) => ({
    place,
    version: documents.find(({ path }) => path === place.path)?.version ?? null,
  }));
}

function openOf(result: RuleResult): string[] {
  const { verdict, elements, reason } = result;
  if (verdict === 'waived') return [`accepted: ${acceptanceOf(result) ?? ''}`];
  if (verdict === 'not-checked') return [`not checked: ${reason ?? ''}`];
  if (!isGap(verdict)) return [];
  return elements
    .filter((element) => element.verdict === 'contradicted' || (!element.optional && isGap(element.verdict)))
    .map(({ label, verdict: of }) => (of === 'contradicted' ? `${label} (contradicted)` : label));
}

function rowOf({ source, id }: ClauseGroup, result: RuleResult, dossier: DossierResult): ClauseRow {
  return {
    source,
    id,
    result,
    applies: result.verdict === 'not-applicable' ? `no: ${result.reason ?? ''}` : 'yes',
    others: result.clauses.filter((clause) => clause !== `${source.name} ${id}`),
    evidence: evidenceOf(result, dossier),
    open: openOf(result),
  };
}

/** Where a device declares one of the regulations, the requirements of the others are not its own. */
function ownSources(sources: readonly SourceData[], { device }: DossierResult): readonly SourceData[] {
  const declared = String(device?.['regulation'] ?? '').toLowerCase();
  const isOwn = ({ name }: SourceData): boolean => name.toLowerCase() === declared;
  if (!sources.some(isOwn)) return sources;
  return sources.map((source) =>
    source.shows === 'requirements' && !isOwn(source) ? { ...source, shows: null } : source,
  );
}

/** The checklist of one view for a dossier: rows by source and clause. */
export function clauseRows(
  dossier: DossierResult,
  view: NonNullable<SourceData['shows']>,
  sources: readonly SourceData[],
): ClauseRow[] {
  return groupByClause(dossier, view, ownSources(sources, dossier)).flatMap((group) =>
    group.results.map((result) => rowOf(group, result, dossier)),
  );
}
