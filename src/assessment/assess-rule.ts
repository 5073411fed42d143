import type { Device } from '#model/dossier';
import type { SbomPolicy } from '#model/inventory';
import type { DocumentEvidence } from '#model/observation';
import type { ProfileId, Rule, Severity } from '#model/rule';
import type { DocumentInfo, ElementResult, RuleResult, Verdict } from '#model/report';
import type { Waiver } from '#model/waiver';
import { isGap } from '#model/is-gap';
import { acceptElement } from './accept-element.js';
import { lapsesOf, type Acceptances } from './acceptances.js';
import { isApplicable } from './applicability.js';
import { assessAudit, auditOf } from './assess-audit.js';
import { assessElement, type Carrier } from './assess-element.js';
import { blankElement } from './blank-element.js';
import { messageOf } from './messages.js';
import { suggestTerms, type MakerNames } from './suggest-terms.js';

/** What a rule is assessed against. */
export interface DossierEvidence {
  readonly device: Device | null;
  readonly documents: readonly {
    readonly info: DocumentInfo;
    readonly evidence: DocumentEvidence;
    readonly isReadable: boolean;
  }[];
  /** A single document given by its path: its role is shown, not enforced. */
  readonly single: boolean;
  /** All files of the dossier, read or not. */
  readonly files: readonly string[];
  readonly profile: ProfileId;
  readonly now: string | null;
  readonly names: MakerNames;
  readonly sbom?: SbomPolicy;
  readonly acceptances: Acceptances;
}

// More findings of one element than any reader reaches.
const KEPT_FINDINGS = 500;

function carriersOf(rule: Rule, { documents, single }: DossierEvidence): Carrier[] {
  return documents
    .filter(({ isReadable }) => isReadable)
    .map(({ info, evidence }) => ({
      evidence,
      mayCarry:
        single ||
        info.role === null ||
        rule.roles.includes('any') ||
        (rule.roles as readonly string[]).includes(info.role),
    }));
}

function verdictOf(elements: readonly ElementResult[]): Verdict {
  const required = elements.filter(({ optional }) => !optional);
  if (elements.some(({ verdict }) => verdict === 'contradicted')) return 'contradicted';
  const found = required.filter(({ verdict }) => verdict === 'satisfied').length;
  if (!required.some(({ verdict }) => isGap(verdict)))
    return elements.some(({ verdict }) => verdict === 'waived') ? 'waived' : 'satisfied';
  return found > 0 || required.some(({ verdict }) => verdict === 'partial') ? 'partial' : 'missing';
}

/** What is left to mend comes first where there is too much to list. */
function bounded(element: ElementResult): ElementResult {
  const { nearMisses } = element;
  if (nearMisses.length <= KEPT_FINDINGS) return element;
  const open = nearMisses.filter(({ waiver }) => waiver === null);
  const accepted = nearMisses.filter(({ waiver }) => waiver !== null);
  return { ...element, nearMisses: [...open, ...accepted].slice(0, KEPT_FINDINGS) };
}

const isLeft = ({ verdict, optional }: ElementResult): boolean =>
  isGap(verdict) && (!optional || verdict === 'contradicted');

function acceptedBecause({ reason, approver, expires }: Waiver): string {
  const by = approver === null ? [] : [`approved by ${approver}`];
  const until = expires === null ? [] : [`until ${expires}`];
  const more = [...by, ...until].join(', ');
  return more === '' ? reason : `${reason} (${more})`;
}

type Head = Pick<RuleResult, 'rule' | 'title' | 'clauses' | 'force' | 'severity'>;

const headOf = ({ id, title, clauses, force }: Rule, severity: Severity): Head => ({
  rule: id,
  title,
  clauses,
  force,
  severity,
});

/** The result of a rule whose elements nobody looks for, with the reason. */
function unlooked(
  rule: Rule,
  severity: Severity,
  verdict: Verdict,
  reason: string,
  undeclared: readonly string[],
): RuleResult {
  const elements = rule.elements.map((element) => blankElement(rule.id, element, verdict));
  return {
    ...headOf(rule, severity),
    verdict,
    message: messageOf(rule, verdict, elements, reason, undeclared),
    advice: '',
    reason,
    elements,
    waiver: null,
    known: false,
  };
}

/** The result of a rule that the run leaves out, with the reason. */
export const switchedOff = (rule: Rule, reason: string): RuleResult =>
  unlooked(rule, 'info', 'not-checked', reason, []);

/** The result of a rule that nobody could look for, with the reason. */
export const unlookedRule = (rule: Rule, severity: Severity, reason: string): RuleResult =>
  unlooked(rule, severity, 'not-checked', reason, []);

/** Decides one rule for one dossier. */
export function assessRule(rule: Rule, severity: Severity, dossier: DossierEvidence): RuleResult {
  const carriers = carriersOf(rule, dossier);
  const { applies, decidedBy, undeclared } = isApplicable(rule.applies, dossier.device);
  const without = (verdict: Verdict, reason: string): RuleResult =>
    unlooked(rule, severity, verdict, reason, undeclared);
  if (!applies) return without('not-applicable', decidedBy ?? '');
  const unread = dossier.documents.filter(({ isReadable }) => !isReadable);
  if (unread.length > 0 && carriers.every(({ mayCarry }) => !mayCarry)) {
    const languages = [...new Set(unread.map(({ info }) => info.language))].sort().join(', ');
    return without('not-checked', `language not supported: ${languages}`);
  }
  const audited = rule.elements.map((element, n) => {
    const audit = auditOf(element);
    if (audit) return assessAudit(element, rule.id, audit, dossier);
    return { element: assessElement(element, rule.id, n, carriers), reason: null };
  });
  const elements = audited.map(({ element }) => element);
  const unjudged = audited.find(({ reason, element }) => reason !== null && !element.optional);
  const judged = elements.filter(({ verdict }) => verdict !== 'not-applicable' && verdict !== 'not-checked');
  if (unjudged && judged.length === 0) return without(unjudged.element.verdict, unjudged.reason ?? '');
  const taken = judged.map((element) => acceptElement(element, rule.id, dossier.acceptances));
  const verdict = verdictOf(taken);
  const lapses = taken.filter(isLeft).flatMap((element) => lapsesOf(dossier.acceptances, rule.id, element));
  const waiver = verdict === 'waived' ? (taken.find((element) => element.waiver !== null)?.waiver ?? null) : null;
  const reason = waiver && acceptedBecause(waiver);
  return {
    ...headOf(rule, severity),
    verdict,
    message: messageOf(rule, verdict, taken, reason, undeclared, [...new Set(lapses)]),
    advice: isGap(verdict) ? [rule.advice, ...suggestTerms(rule, elements, carriers, dossier.names)].join(' ') : '',
    reason,
    elements: elements.map((element) => bounded(taken.find(({ id }) => id === element.id) ?? element)),
    waiver,
    known: false,
  };
}
