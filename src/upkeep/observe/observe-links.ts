import type { LinkTarget } from '#model/upkeep';
import type { Page } from '../page.js';

// Addresses of the world outside are not tried: Dossierlint works offline.
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]+:|\/\/)/i;
const LOCAL_SCHEME = /^file:/i;
const MOST = 2000;

/** Links and images that lead to places of the dossier: anchors and files. */
export function observeLinks({ document, placeOfRange }: Page): LinkTarget[] {
  return [...document.links, ...document.images]
    .filter(({ url }) => url !== '' && (!ELSEWHERE.test(url) || LOCAL_SCHEME.test(url) || /^[a-z]:[\\/]/i.test(url)))
    .sort((a, b) => a.range.from - b.range.from)
    .slice(0, MOST)
    .map(({ url, range }) => ({ url, place: placeOfRange(range) }));
}
