import type { ProfileId, Rule, Severity } from '#model/rule';

/** A rule as lists show it: with the pack that it comes from and what each profile makes of it. */
export interface ListedRule {
  readonly pack: string;
  readonly rule: Rule;
  readonly severities: Readonly<Partial<Record<ProfileId, Severity | 'off'>>>;
}
