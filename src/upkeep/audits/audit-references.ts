import type { Audit } from '#model/audit';
import type { Place } from '#model/span';
import { byStart } from '#text/order';
import { danglingIds } from './id-faults.js';
import { createLinkCheck } from './link-faults.js';
import { faultOfPointer } from './pointer-faults.js';
import { judged, nothing, upkeptOf } from './upkept.js';

// Sound links shown; the rest is only counted as no finding.
const SAMPLE = 5;

/** Links, anchors, files, chapter numbers, ids and the evidence of requirement tables: what points at nothing. */
export const auditReferences: Audit = (context) => {
  const documents = upkeptOf(context);
  if (documents.length === 0) return nothing('no document could be read');
  const faultOfLink = createLinkCheck(context, documents);
  const ids = danglingIds(documents);
  const findings = documents.flatMap((document) =>
    [
      ...document.upkeep.links.flatMap((link) => faultOfLink(document, link) ?? []),
      ...document.upkeep.pointers.flatMap((pointer) => faultOfPointer(pointer, document, documents) ?? []),
      ...(ids.get(document.info.path) ?? []),
      ...document.upkeep.loose,
    ].sort(byStart),
  );
  const isFound = ({ path, start }: Place): boolean =>
    findings.some((one) => one.path === path && one.start.line === start.line && one.start.column === start.column);
  const links = documents.flatMap(({ upkeep }) => upkeep.links.map(({ place }) => place));
  return judged(findings, links.filter((place) => !isFound(place)).slice(0, SAMPLE));
};
