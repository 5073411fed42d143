import type { DossierResult, Problem, Report, RuleResult } from '#model/report';
import { locatedGaps } from '../located/located-gaps.js';
import type { RenderReport } from '../formats.js';
import { toJson } from '../json/to-json.js';
import { NO_BOOK } from '../rule-book.js';
import { artifactLocation, URI_BASES } from './artifact-location.js';
import { messageText } from './message-text.js';
import { ruleDescriptor } from './rule-descriptor.js';
import { sarifResult } from './sarif-result.js';
import { taxonomiesOf } from './taxonomies.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

function notificationOf({ kind, message, hint, path, line }: Problem): object {
  const region = line === null ? {} : { region: { startLine: line } };
  return {
    descriptor: { id: kind },
    level: 'error',
    message: messageText(`${message} ${hint}`.trim()),
    ...(path
      ? { locations: [{ physicalLocation: { artifactLocation: artifactLocation('.', path), ...region } }] }
      : {}),
  };
}

const artifactsOf = ({ root, documents }: DossierResult): object[] =>
  documents.map(({ path, role, language, version, sha256 }) => ({
    location: artifactLocation(root, path),
    roles: ['analysisTarget'],
    hashes: { 'sha-256': sha256 },
    properties: { role, language, version },
  }));

/** Each rule once, as it first comes. */
function rulesOf({ dossiers }: Report): readonly RuleResult[] {
  const once = new Map<string, RuleResult>();
  for (const result of dossiers.flatMap(({ results }) => results)) {
    if (!once.has(result.rule)) once.set(result.rule, result);
  }
  return [...once.values()];
}

/** The report as SARIF 2.1.0: one result a gap and place, each with a location, rules with help, clauses as taxonomies. */
export const renderSarif: RenderReport = (report, { book = NO_BOOK }) => {
  const { tool, packs, profile, dossiers, problems, baseline } = report;
  const rules = rulesOf(report);
  const ids = rules.map(({ rule }) => rule);
  const taxonomies = taxonomiesOf(
    dossiers.flatMap(({ results }) => results),
    book.sources,
  );
  const results = dossiers.flatMap((dossier) =>
    locatedGaps(dossier).map((gap) =>
      sarifResult(gap, dossier, ids.indexOf(gap.result.rule), taxonomies, baseline !== null),
    ),
  );
  const run = {
    tool: {
      driver: {
        name: tool.name,
        version: tool.version,
        rules: rules.map((rule) => ruleDescriptor(rule, book, taxonomies)),
        supportedTaxonomies: taxonomies.components.map((component, index) => ({
          name: (component as { readonly name: string }).name,
          index,
        })),
      },
      extensions: packs.map(({ id, version, hash }) => ({ name: id, version, properties: { sha256: hash } })),
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: URI_BASES,
    invocations: [
      { executionSuccessful: problems.length === 0, toolExecutionNotifications: problems.map(notificationOf) },
    ],
    taxonomies: taxonomies.components,
    artifacts: dossiers.flatMap(artifactsOf),
    results,
    properties: { profile },
  };
  return toJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] });
};
