import type { ElementResult, Verdict } from '#model/report';
import type { Element } from '#model/rule';
import { fingerprintOf } from '#text/fingerprint';

/** An element of which only the verdict is known: nobody looked for it, or nothing came of it. */
export const blankElement = (ruleId: string, { id, label, optional }: Element, verdict: Verdict): ElementResult => ({
  id,
  label,
  optional,
  verdict,
  evidence: [],
  contradictions: [],
  nearMisses: [],
  searched: [],
  fingerprint: fingerprintOf(ruleId, id),
  waiver: null,
  known: false,
});
