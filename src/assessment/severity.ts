import type { Rule, Severity } from '#model/rule';
import type { ProfileData } from '#model/rule-set';

/** Severity of a rule under a profile; dossier.yaml may override it. `off` leaves it out of the verdict on the run. */
export function severityOf(rule: Rule, profile: ProfileData, override: Severity | 'off' | undefined): Severity | 'off' {
  if (override) return override;
  const marked = rule.profiles.map((id) => profile.marked[id]).find((severity) => severity !== undefined);
  return marked ?? profile.force[rule.force];
}
