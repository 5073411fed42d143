import { pathFromHere } from '../text/place-piece.js';

const BASE = '%SRCROOT%';

/** What a viewer needs to know of the base: it is the folder of the run, wherever that stands now. */
export const URI_BASES = {
  [BASE]: { description: { text: 'The folder in which Dossierlint was run.' } },
} as const;

const encoded = (path: string): string =>
  path
    .replace(/[\uD800-\uDFFF]/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');

/** Where a file stands, as a URI relative to the folder of the run; a path from the root of a disk stays one. */
export function artifactLocation(root: string, path: string): { readonly uri: string; readonly uriBaseId?: string } {
  const found = pathFromHere(root, path);
  if (/^(?:\/|[A-Za-z]:)/.test(found)) return { uri: `file:///${encoded(found.replace(/^\//, ''))}` };
  return { uri: encoded(found), uriBaseId: BASE };
}
