import type { Device } from '#model/dossier';
import type { SbomPolicy } from '#model/inventory';
import type { DocumentEvidence } from '#model/observation';
import type { DocumentInfo, DossierResult, RuleResult, Summary } from '#model/report';
import type { ProfileData } from '#model/rule-set';
import type { Rule, Severity } from '#model/rule';
import type { BrokenWaiver, Waiver } from '#model/waiver';
import { byCodeUnit } from '#text/order';
import { acceptancesOn } from './acceptances.js';
import { isNewGap } from '#model/is-gap';
import { assessRule, switchedOff, unlookedRule, type DossierEvidence } from './assess-rule.js';
import { severityOf } from './severity.js';
import { waiverResults } from './waiver-results.js';

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
  readonly names: DossierEvidence['names'];
  /** What is asked of bills of materials; the usual where left out. */
  readonly sbom?: SbomPolicy;
  /** Day (YYYY-MM-DD) by which waivers end; null where nobody says, so that none ends. */
  readonly today: string | null;
  /** What is accepted, directives in documents included. */
  readonly waivers: readonly Waiver[];
  readonly brokenWaivers: readonly BrokenWaiver[];
  /** Ids of rules that nobody could look for, with the reason. */
  readonly unlooked?: Readonly<Record<string, string>>;
}

/** Counts verdicts, and by severity the gaps that no baseline knows. */
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
    known: count(({ known }) => known),
    errors: count((result) => isNewGap(result) && result.severity === 'error'),
    warnings: count((result) => isNewGap(result) && result.severity === 'warning'),
    infos: count((result) => isNewGap(result) && result.severity === 'info'),
  };
}

/** Judges a dossier rule by rule; every rule has a result, also where it is switched off or does not apply. */
export function assessDossier(
  facts: DossierFacts,
  rules: readonly Rule[],
  profile: ProfileData,
  overrides: Readonly<Record<string, Severity | 'off'>>,
): DossierResult {
  const acceptances = acceptancesOn(facts.now ?? facts.today, facts.waivers, facts.brokenWaivers);
  const evidence: DossierEvidence = {
    device: facts.device,
    documents: facts.documents,
    single: facts.single,
    files: [...facts.documents.map(({ info }) => info.path), ...facts.notRead].sort(byCodeUnit),
    profile: profile.id,
    now: facts.now,
    names: facts.names,
    ...(facts.sbom ? { sbom: facts.sbom } : {}),
    acceptances,
  };
  const results = rules.map((rule) => {
    const severity = severityOf(rule, profile, overrides[rule.id]);
    const lost = facts.unlooked?.[rule.id];
    if (severity !== 'off') return lost ? unlookedRule(rule, severity, lost) : assessRule(rule, severity, evidence);
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
    waivers: waiverResults(facts.waivers, acceptances, results),
  };
}
