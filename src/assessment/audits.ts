import type { Audit } from '#model/audit';

/** The closed list of audits: comparisons of rows, components or documents that a rule may name. */
export const AUDITS: Readonly<Record<string, Audit>> = {};
