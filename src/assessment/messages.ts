import { isGap } from '#model/is-gap';
import type { Force, Rule } from '#model/rule';
import type { ElementResult, NearMiss, Verdict } from '#model/report';

const WORDED: Readonly<Record<Force, string>> = {
  law: 'The law requires it',
  shall: 'The guidance words this as "shall"',
  should: 'The guidance words this as "should"',
  may: 'The guidance words this as "may"',
};

const listed = (elements: readonly ElementResult[]): string => elements.map(({ label }) => label).join('; ');

function placesThatFail(places: readonly NearMiss[]): string {
  const disagree = places.some(({ reason }) => reason === 'conflict');
  if (places.length === 1) return disagree ? 'One place disagrees with another' : 'One place falls short';
  return `${places.length} places ${disagree ? 'disagree' : 'fall short'}`;
}

/** Says what is so and what was expected, how strongly the source words it, and which waivers have lapsed (`lapses`). */
export function messageOf(
  rule: Rule,
  verdict: Verdict,
  elements: readonly ElementResult[],
  reason: string | null,
  undeclared: readonly string[],
  lapses: readonly string[] = [],
): string {
  const required = elements.filter(({ optional }) => !optional);
  const lacking = required.filter(({ verdict: one }) => isGap(one));
  const assumed =
    undeclared.length > 0
      ? ` Checked because ${undeclared.join(', ')} ${undeclared.length > 1 ? 'are' : 'is'} not declared.`
      : '';
  // A rule that names no clause has no source to quote.
  const worded = rule.clauses.length > 0 ? WORDED[rule.force] : `Good practice, weighed as "${rule.force}"`;
  const force = [`${worded}.`, ...lapses].join(' ');
  const faulty = elements.flatMap(({ nearMisses }) =>
    nearMisses.filter(({ note, waiver }) => note !== null && waiver === null),
  );
  if (faulty.length > 0) return `${placesThatFail(faulty)}; expected: ${listed(lacking)}. ${force}${assumed}`;
  switch (verdict) {
    case 'satisfied':
      return `Every expected element was found.${assumed}`;
    case 'partial':
      return `Found in part; not found: ${listed(lacking)}. ${force}${assumed}`;
    case 'missing':
      return `Not found in any document that may carry it (${rule.roles.join(', ')}): ${listed(lacking)}. ${force}${assumed}`;
    case 'contradicted':
      return `The documents contradict themselves on: ${listed(elements.filter((element) => element.verdict === 'contradicted'))}. ${force}${assumed}`;
    case 'not-applicable':
      return `Does not apply: ${reason ?? ''}.`;
    case 'waived':
      return `Accepted as a gap: ${(reason ?? '').replace(/\.$/, '')}.`;
    case 'not-checked':
      return `Not checked: ${reason ?? ''}.`;
  }
}
