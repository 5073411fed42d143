import type { Audit, AuditContext, AuditOutcome } from '#model/audit';
import type { Element } from '#model/rule';
import type { ElementResult, NearMiss, Verdict } from '#model/report';
import { fingerprintOf } from '#text/fingerprint';
import { AUDITS } from './audits.js';

// A sample of what is right; what falls short is listed in full.
const KEPT_SOUND = 5;

/** The audit that judges an element; null where its places are sought instead. Throws for a name that is not on the list. */
export function auditOf({ find }: Element): Audit | null {
  const condition = find.find(({ kind }) => kind === 'audit');
  if (!condition) return null;
  const audit = AUDITS[String(condition['name'])];
  if (!audit) throw new Error(`unknown audit ${String(condition['name'])}`);
  return (context) => audit(context, condition['with']);
}

function verdictOf(outcome: AuditOutcome): Verdict {
  if (outcome.kind !== 'judged') return outcome.kind === 'nothing' ? 'not-applicable' : 'not-checked';
  if (outcome.findings.length === 0) return 'satisfied';
  if (outcome.conflict) return 'contradicted';
  return outcome.sound.length > 0 ? 'partial' : 'missing';
}

/** An element that an audit judged, with the reason where there was nothing to judge. */
export interface AuditedElement {
  readonly element: ElementResult;
  readonly reason: string | null;
}

/** Judges one element by its audit. */
export function assessAudit(element: Element, ruleId: string, audit: Audit, context: AuditContext): AuditedElement {
  const outcome = audit(context);
  const { id, label, optional } = element;
  const judged = outcome.kind === 'judged' ? outcome : { sound: [], findings: [], conflict: false };
  const reason: NearMiss['reason'] = judged.conflict ? 'conflict' : 'falls-short';
  return {
    element: {
      id,
      label,
      optional,
      verdict: verdictOf(outcome),
      evidence: judged.sound.slice(0, KEPT_SOUND),
      contradictions: [],
      nearMisses: judged.findings.map(({ note, ...place }) => ({
        ...place,
        reason,
        note,
        fingerprint: fingerprintOf(ruleId, id, place.path, place.excerpt),
        waiver: null,
        known: false,
      })),
      searched: context.documents.map(({ info }) => info.path),
      fingerprint: fingerprintOf(ruleId, id),
      waiver: null,
      known: false,
    },
    reason: outcome.kind === 'judged' ? null : outcome.reason,
  };
}
