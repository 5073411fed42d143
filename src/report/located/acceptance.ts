import type { ElementResult, NearMiss, RuleResult } from '#model/report';
import { waiverInWords } from '../waiver-in-words.js';

/** Why a gap, or one place of it, was accepted; null where it was not. */
export function acceptanceOf(
  result: RuleResult,
  element: ElementResult | null = null,
  miss: NearMiss | null = null,
): string | null {
  const { waiver } = miss ?? element ?? result;
  return waiver && waiverInWords(waiver);
}
