import { isApplicable } from '#assessment/applicability';
import type { Device } from '#model/dossier';
import type { Role, Rule } from '#model/rule';
import { renderSkeleton, hasTemplate } from '#report/rules/render-template';
import { roleInWords } from '#report/text/reasons';

/** A document to be written: its file, its role, its text. */
export interface Skeleton {
  readonly path: string;
  readonly role: Role;
  readonly text: string;
}

/** Files of the roles that are written as prose; an inventory of software comes from a tool. */
const FILES = {
  ifu: 'instructions-for-use.md',
  'security-manual': 'security-manual.md',
  'technical-documentation': 'technical-documentation.md',
  'risk-management': 'risk-management.md',
  'pms-plan': 'post-market-surveillance-plan.md',
} as const satisfies Partial<Record<Role, string>>;
type Written = keyof typeof FILES;

const firstUpper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Skeletons of the documents that are missing: for each rule that applies, a chapter in the document where it is first expected. */
export function skeletonsFor(device: Device, present: readonly (Role | null)[], rules: readonly Rule[]): Skeleton[] {
  const applying = rules.filter((rule) => hasTemplate(rule) && isApplicable(rule.applies, device).applies);
  return (Object.keys(FILES) as Written[]).flatMap((role) => {
    const own = applying.filter(({ roles }) => roles.find((one) => one in FILES) === role);
    if (present.includes(role) || own.length === 0) return [];
    const title = `${firstUpper(roleInWords(role))} of ${device.name}`;
    return [{ path: FILES[role], role, text: renderSkeleton(title, own) }];
  });
}
