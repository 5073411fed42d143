import { isGap } from '#model/is-gap';
import type { ElementResult } from '#model/report';
import { findingsOf, waiverOfAbsence, waiverOfFinding, type Acceptances } from './acceptances.js';

/** Lets waivers and directives accept what is wrong with an element. It is waived where nothing is left of it. */
export function acceptElement(element: ElementResult, ruleId: string, { valid }: Acceptances): ElementResult {
  if (!isGap(element.verdict)) return element;
  if (findingsOf(element).length === 0) {
    // An optional element that is not there is no gap, so there is nothing to accept.
    const isNoGap = element.optional && element.verdict !== 'contradicted';
    const waiver = isNoGap ? null : waiverOfAbsence(valid, ruleId, element);
    return waiver ? { ...element, verdict: 'waived', waiver } : element;
  }
  const nearMisses = element.nearMisses.map((miss) =>
    miss.note === null ? miss : { ...miss, waiver: waiverOfFinding(valid, ruleId, element, miss) },
  );
  const open = nearMisses.filter(({ note, waiver }) => note !== null && waiver === null);
  if (open.length > 0) return { ...element, nearMisses };
  return { ...element, nearMisses, verdict: 'waived', waiver: nearMisses.find(({ waiver }) => waiver)?.waiver ?? null };
}
