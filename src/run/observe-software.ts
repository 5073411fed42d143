import type { Document } from '#model/document';
import type { DocumentEvidence } from '#model/observation';
import type { Problem } from '#model/report';
import type { Role } from '#model/rule';
import { billOf } from '#sbom/bill-of';

/** What a document is or says about the parts of the software, ready to be added to its evidence. */
export interface ObservedSoftware {
  readonly evidence: Pick<DocumentEvidence, 'inventory' | 'claims'>;
  /** Its role, where its content leaves no doubt. */
  readonly role: Role | null;
  readonly problem: Problem | null;
}

/** Takes the inventory of a bill of materials, or what other documents claim. Loads only what the document needs. */
export async function observeSoftware(document: Document): Promise<ObservedSoftware> {
  const bill = billOf(document);
  if (bill) {
    const { readInventory } = await import('#sbom/read-inventory');
    const read = await readInventory(document, bill);
    if ('kind' in read) return { evidence: {}, role: 'sbom', problem: read };
    return { evidence: { inventory: read }, role: 'sbom', problem: null };
  }
  if (document.format === 'json') return { evidence: {}, role: null, problem: null };
  const { readClaims } = await import('#sbom/read-claims');
  const claims = readClaims(document);
  const isSilent = claims.rows.length + claims.systems.length + claims.releases.length === 0;
  return { evidence: isSilent ? {} : { claims }, role: null, problem: null };
}
