import type { Force, Rule } from '#model/rule';
import type { ElementResult, Verdict } from '#model/report';

const WORDED: Readonly<Record<Force, string>> = {
  law: 'the law requires it',
  shall: 'the guidance words this as "shall"',
  should: 'the guidance words this as "should"',
  may: 'the guidance words this as "may"',
};

const listed = (elements: readonly ElementResult[]): string => elements.map(({ label }) => label).join('; ');

/** Says what is so and what was expected, and how strongly the source words it. */
export function messageOf(
  rule: Rule,
  verdict: Verdict,
  elements: readonly ElementResult[],
  reason: string | null,
  undeclared: readonly string[],
): string {
  const required = elements.filter(({ optional }) => !optional);
  const lacking = required.filter((element) => element.verdict !== 'satisfied');
  const assumed =
    undeclared.length > 0
      ? ` Checked because ${undeclared.join(', ')} ${undeclared.length > 1 ? 'are' : 'is'} not declared.`
      : '';
  const force = `${WORDED[rule.force]}.`;
  switch (verdict) {
    case 'satisfied':
      return `Every expected element was found.${assumed}`;
    case 'partial':
      return `Part of it was found; not found: ${listed(lacking)}. Expected: ${listed(required)}; ${force}${assumed}`;
    case 'missing':
      return `Nothing was found on: ${listed(required)}. Expected in ${rule.roles.join(' or ')}; ${force}${assumed}`;
    case 'contradicted':
      return `The documents contradict themselves on: ${listed(elements.filter((element) => element.verdict === 'contradicted'))}; ${force}${assumed}`;
    case 'not-applicable':
      return `Does not apply: ${reason ?? ''}.`;
    case 'waived':
      return `Accepted as a gap: ${reason ?? ''}.`;
    case 'not-checked':
      return `Not checked: ${reason ?? ''}.`;
  }
}
