import type {
  DossierResult,
  ElementResult,
  Evidence,
  NearMiss,
  Problem,
  Report,
  RuleResult,
  Summary,
} from '#model/report';
import type { Place, Position } from '#model/span';
import type { Waiver, WaiverResult } from '#model/waiver';
import type { RenderReport } from '../formats.js';
import { toJson } from './to-json.js';

// Keys are written one by one: their order is part of the format, whoever made the value.
const position = ({ line, column }: Position) => ({ line, column });

const place = ({ path, start, end, excerpt }: Place) => ({ path, start: position(start), end: position(end), excerpt });

const accepted = (waiver: Waiver | null) =>
  waiver && {
    kind: waiver.kind,
    rule: waiver.rule,
    element: waiver.element,
    document: waiver.document,
    fingerprint: waiver.fingerprint,
    reason: waiver.reason,
    approver: waiver.approver,
    expires: waiver.expires,
    reference: waiver.reference,
    path: waiver.path,
    line: waiver.line,
    covers: waiver.covers && { from: waiver.covers.from, to: waiver.covers.to },
  };

const waiverOf = (waiver: WaiverResult) => ({ ...accepted(waiver), state: waiver.state });

const nearMiss = (miss: NearMiss) => ({
  ...place(miss),
  reason: miss.reason,
  note: miss.note,
  fingerprint: miss.fingerprint,
  waiver: accepted(miss.waiver),
  known: miss.known,
});

const evidencePlace = (one: Evidence) => ({ ...place(one), headings: one.headings });

const element = ({
  id,
  label,
  verdict,
  evidence,
  nearMisses,
  searched,
  optional,
  contradictions,
  fingerprint,
  waiver,
  known,
}: ElementResult) => ({
  id,
  label,
  verdict,
  evidence: evidence.map(evidencePlace),
  nearMisses: nearMisses.map(nearMiss),
  searched,
  optional,
  contradictions: contradictions.map(place),
  fingerprint,
  waiver: accepted(waiver),
  known,
});

const result = (one: RuleResult) => ({
  rule: one.rule,
  title: one.title,
  clauses: one.clauses,
  force: one.force,
  severity: one.severity,
  verdict: one.verdict,
  message: one.message,
  advice: one.advice,
  elements: one.elements.map(element),
  reason: one.reason,
  waiver: accepted(one.waiver),
  known: one.known,
});

const summaryOf = (summary: Summary) => ({
  satisfied: summary.satisfied,
  partial: summary.partial,
  missing: summary.missing,
  contradicted: summary.contradicted,
  notApplicable: summary.notApplicable,
  waived: summary.waived,
  notChecked: summary.notChecked,
  known: summary.known,
  errors: summary.errors,
  warnings: summary.warnings,
  infos: summary.infos,
});

function deviceOf(device: DossierResult['device']) {
  if (!device) return null;
  const { name, version, manufacturer = null, regulation = null, class: riskClass = null, facts = {} } = device;
  return { name, version, manufacturer, regulation, class: riskClass, facts };
}

const dossierOf = ({ name, root, device, documents, results, summary, notRead, waivers }: DossierResult) => ({
  name,
  root,
  device: deviceOf(device),
  documents: documents.map(({ path, role, language, sha256, roleFrom, version }) => ({
    path,
    role,
    language,
    sha256,
    roleFrom,
    version,
  })),
  results: results.map(result),
  summary: summaryOf(summary),
  notRead,
  waivers: waivers.map(waiverOf),
});

const problemOf = ({ kind, message, path, line, hint }: Problem) => ({ kind, message, path, line, hint });

/** The report for programs, as `schemas/report.schema.json` describes it. Paths are relative to the dossier's root. */
export const renderJson: RenderReport = ({ tool, packs, profile, dossiers, baseline, problems, shard }: Report) =>
  toJson({
    tool: { name: tool.name, version: tool.version },
    packs: packs.map(({ id, version, hash, title, table }) => ({ id, version, hash, title, table })),
    profile,
    dossiers: dossiers.map(dossierOf),
    baseline: baseline && { path: baseline.path, known: baseline.known, fixed: baseline.fixed },
    problems: problems.map(problemOf),
    ...(shard ? { shard: { parts: shard.parts, of: shard.of } } : {}),
  });
