import type { Audit, Finding } from '#model/audit';
import type { DocumentUpkeep } from '#model/upkeep';
import { judged, nothing, upkeptOf } from './upkept.js';

const perDocument =
  (pick: (upkeep: DocumentUpkeep) => readonly Finding[]): Audit =>
  (context) => {
    const documents = upkeptOf(context);
    return documents.length === 0
      ? nothing('no document could be read')
      : judged(documents.flatMap(({ upkeep }) => pick(upkeep)));
  };

/** Text that still waits to be written. */
export const auditPlaceholders: Audit = perDocument(({ placeholders }) => placeholders);

/** Secrets that a document prints. */
export const auditPrintedPasswords: Audit = perDocument(({ secrets }) => secrets);

/** Promises that no value makes concrete. */
export const auditConcreteness: Audit = perDocument(({ hollow }) => hollow);
