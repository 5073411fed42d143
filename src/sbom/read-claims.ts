import type { Block, Document } from '#model/document';
import type { SoftwareClaims } from '#model/inventory';
import { createLineMap } from '#text/line-map';
import { placeOf } from '#text/place';
import { namedSystems } from './claims/named-systems.js';
import { releaseDates } from './claims/release-dates.js';
import { softwareRows } from './claims/software-rows.js';

/** What a document says that a bill of materials must agree with: third-party software, operating systems, release days. */
export function readClaims(document: Document): SoftwareClaims {
  const lineMap = createLineMap(document.text);
  const at = ({ range }: Block) => placeOf(document.path, document.text, lineMap, range.from, range.to);
  return {
    rows: softwareRows(document, at),
    systems: namedSystems(document, at),
    releases: releaseDates(document, at),
  };
}
