import { dirname } from './dirname.js';
import type { Audit } from '#model/audit';
import type { Place } from '#model/span';
import type { DocumentUpkeep } from '#model/upkeep';
import { judged, nothing, upkeptOf, type Upkept } from './upkept.js';

/** Documents for readers, which carry a version and a date; a bill of materials has rules of its own. */
const isControlled = ({ info, upkeep }: Upkept): boolean =>
  info.role !== null && info.role !== 'sbom' && !/\.(?:json|ya?ml)$/i.test(info.path) && upkeep.head.excerpt !== '';

const controlOf =
  (what: string, expected: string, pick: (upkeep: DocumentUpkeep) => Place | null): Audit =>
  (context) => {
    const documents = upkeptOf(context).filter(isControlled);
    if (documents.length === 0) return nothing('no document with a role');
    // A manual in many files carries its version once, in one of the files of its folder.
    const isOfPart = ({ info }: Upkept): boolean =>
      documents.some(
        (other) =>
          other.info.role === info.role &&
          dirname(other.info.path) === dirname(info.path) &&
          dirname(info.path) !== '' &&
          pick(other.upkeep) !== null,
      );
    const findings = documents
      .filter((document) => pick(document.upkeep) === null && !isOfPart(document))
      .map(({ info, upkeep }) => ({ ...upkeep.head, note: `${info.path} names no ${what}; expected: ${expected}` }));
    return judged(
      findings,
      documents.flatMap(({ upkeep }) => pick(upkeep) ?? []),
    );
  };

/** Every document names its version. */
export const auditVersions: Audit = controlOf(
  'version of its own',
  'a version or revision on its first page',
  ({ version }) => version,
);

/** Every document names its date. */
export const auditDates: Audit = controlOf('date', 'the date of issue on its first page', ({ date }) => date);
