import type { Audit } from '#model/audit';
import { NETWORK_AUDITS } from '#network/network-audits';
import { SBOM_AUDITS } from '#sbom/sbom-audits';
import { UPKEEP_AUDITS } from '#upkeep/audits/upkeep-audits';

/** The closed list of audits: comparisons of rows, components or documents that a rule may name. */
export const AUDITS: Readonly<Record<string, Audit>> = { ...NETWORK_AUDITS, ...SBOM_AUDITS, ...UPKEEP_AUDITS };
