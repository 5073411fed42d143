import type { Device } from '#model/dossier';
import type { SbomPolicy } from '#model/inventory';
import type { DocumentEvidence } from '#model/observation';
import type { DocumentInfo, DossierResult, RuleResult, Summary } from '#model/report';
import type { ProfileData } from '#model/rule-set';
import type { Rule, Severity } from '#model/rule';
import { byCodeUnit } from '#text/order';
import { assessRule, switchedOff, type DossierEvidence } from './assess-rule.js';
import { severityOf } from './severity.js';

/** All that is known of one dossier before it is judged. */
export interface DossierFacts {
  readonly name: string;
  readonly root: string;
  readonly device: Device | null;
  readonly single: boolean;
  readonly documents: readonly {
    readonly info: DocumentInfo;
    readonly evidence: DocumentEvidence;
    readonly isReadable: boolean;
  }[];
  readonly notRead: readonly string[];
  /** Day of the run (YYYY-MM-DD), where one was given. */
  readonly now: string | null;
  /** What is asked of bills of materials; the usual where left out. */
  readonly sbom?: SbomPolicy;
}

const isGap = ({ verdict }: RuleResult): boolean =>
  verdict === 'partial' || verdict === 'missing' || verdict === 'contradicted';

/** Counts verdicts, and gaps by severity. */
export function summarize(results: readonly RuleResult[]): Summary {
  const count = (is: (result: RuleResult) => boolean): number => results.filter(is).length;
  return {
    satisfied: count(({ verdict }) => verdict === 'satisfied'),
    partial: count(({ verdict }) => verdict === 'partial'),
    missing: count(({ verdict }) => verdict === 'missing'),
    contradicted: count(({ verdict }) => verdict === 'contradicted'),
    notApplicable: count(({ verdict }) => verdict === 'not-applicable'),
    waived: count(({ verdict }) => verdict === 'waived'),
    notChecked: count(({ verdict }) => verdict === 'not-checked'),
    errors: count((result) => isGap(result) && result.severity === 'error'),
    warnings: count((result) => isGap(result) && result.severity === 'warning'),
    infos: count((result) => isGap(result) && result.severity === 'info'),
  };
}

/** Judges a dossier rule by rule; every rule has a result, also where it is switched off or does not apply. */
export function assessDossier(
  facts: DossierFacts,
  rules: readonly Rule[],
  profile: ProfileData,
  overrides: Readonly<Record<string, Severity | 'off'>>,
): DossierResult {
  const evidence: DossierEvidence = {
    device: facts.device,
    documents: facts.documents,
    single: facts.single,
    files: [...facts.documents.map(({ info }) => info.path), ...facts.notRead].sort(byCodeUnit),
    profile: profile.id,
    now: facts.now,
    ...(facts.sbom ? { sbom: facts.sbom } : {}),
  };
  const results = rules.map((rule) => {
    const severity = severityOf(rule, profile, overrides[rule.id]);
    if (severity !== 'off') return assessRule(rule, severity, evidence);
    return switchedOff(
      rule,
      overrides[rule.id] === 'off' ? 'switched off in dossier.yaml' : `left out by profile ${profile.id}`,
    );
  });
  const { name, root, device, documents, notRead } = facts;
  return {
    name,
    root,
    device: device && { ...device },
    documents: documents.map(({ info }) => info),
    notRead,
    results,
    summary: summarize(results),
  };
}
