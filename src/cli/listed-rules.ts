import { severityOf } from '#assessment/severity';
import type { ProfileData } from '#model/rule-set';
import type { ListedRule } from '#report/rules/listed-rule';
import type { FoundRule } from './find-rule.js';

/** Puts beside a rule what each profile makes of it. */
export function listedRule({ pack, rule }: FoundRule, profiles: readonly ProfileData[]): ListedRule {
  const order = ['submission', 'guidance', 'law', 'fda'];
  const sorted = [...profiles].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  return {
    pack: pack.id,
    rule,
    severities: Object.fromEntries(sorted.map((profile) => [profile.id, severityOf(rule, profile, undefined)])),
  };
}
