import { auditOf } from '#assessment/assess-audit';
import { assessElement, type Carrier } from '#assessment/assess-element';
import type { ElementResult } from '#model/report';
import type { ReadyRule } from '#rules/compile-rule-set';

/** Whether a document of this role may carry a rule; one without a role may carry any. */
export function mayCarry({ rule }: ReadyRule, role: string | null): boolean {
  return role === null || rule.roles.includes('any') || (rule.roles as readonly string[]).includes(role);
}

/** Numbers of a rule's elements that single passages decide; the others are judged over the whole dossier. */
export function readElements({ rule }: ReadyRule): number[] {
  return rule.elements.flatMap((element, n) => (auditOf(element) === null ? [n] : []));
}

/** Decides one element (counted from 0) of a rule. */
export function elementResult({ rule }: ReadyRule, n: number, carriers: readonly Carrier[]): ElementResult {
  return assessElement(rule.elements[n]!, rule.id, n, carriers);
}

/** Decides every element of a rule from what the documents say. */
export function elementResults(ready: ReadyRule, carriers: readonly Carrier[]): ElementResult[] {
  return ready.rule.elements.map((_, n) => elementResult(ready, n, carriers));
}
