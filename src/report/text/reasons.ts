import type { NearMissReason } from '#model/observation';
import type { Force, Role } from '#model/rule';

const REASONS: Readonly<Record<NearMissReason, string>> = {
  negated: 'says that it is not so',
  placeholder: 'is a placeholder that nobody has filled in',
  question: 'asks for it and does not answer',
  future: 'promises it for later',
  'heading-only': 'is a heading with nothing about it below',
  'mention-only': 'mentions it without saying what is asked',
  'wrong-role': 'says it, in a document where it is not expected',
  'incomplete-table': 'is a table that lacks what is asked',
  hedged: 'says that it may be so, not that it is',
  'other-subject': 'speaks of something else',
  'instruction-to-author': 'tells the author what to write, and is not the text itself',
  'unresolved-reference': 'points to a place that does not say it or cannot be found',
  'unsupported-format': 'stands in a format that is not read',
  'falls-short': 'falls short',
  conflict: 'disagrees with another place',
};

const FORCES: Readonly<Record<Force, string>> = {
  law: 'the law requires it',
  shall: 'the source words this as "shall"',
  should: 'the guidance words this as "should"',
  may: 'the guidance words this as "may"',
};

const ROLES: Readonly<Record<Role | 'any', string>> = {
  ifu: 'instructions for use',
  'security-manual': 'security manual',
  'technical-documentation': 'technical documentation',
  'risk-management': 'risk management file',
  'pms-plan': 'post-market surveillance plan',
  mds2: 'MDS2 form',
  sbom: 'software bill of materials',
  any: 'any document',
};

const ROLE_FROM: Readonly<Record<string, string>> = {
  declared: 'declared',
  'front-matter': 'by its front matter',
  'file-name': 'by its file name',
  title: 'by its title',
  content: 'by its content',
};

/** Says why a place that looks like evidence is none; the place is the subject of the sentence. */
export const reasonInWords = (reason: NearMissReason): string => REASONS[reason];

/** Says how strongly the source words an expectation. */
export const forceInWords = (force: Force): string => FORCES[force];

/** Names a document role as people do. */
export const roleInWords = (role: Role | 'any'): string => ROLES[role];

/** Says how the role of a document was found. */
export const roleFromInWords = (roleFrom: string): string => ROLE_FROM[roleFrom] ?? roleFrom;
