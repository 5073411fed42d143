import type { IdMention } from '#model/upkeep';
import { headingsAbove } from '#text/headings-above';
import { idsIn } from '../ids.js';
import { isCode, proseRuns, type Page } from '../page.js';

const MOST = 3000;

/** Ids such as SR-04, and whether they are laid down there: at the head of a row, an item or a chapter. */
export function observeIds(page: Page): IdMention[] {
  const { document } = page;
  if (document.format === 'json') return [];
  const extract = page.words.of('extract');
  const known = new Map<number, boolean>();
  const isExtract = (section: number): boolean => {
    const before = known.get(section) ?? headingsAbove(document, section).some((heading) => extract.has(heading));
    known.set(section, before);
    return before;
  };
  const found: IdMention[] = [];
  for (const { block, run, cell } of proseRuns(document)) {
    for (const { id, from, to } of idsIn(run.text)) {
      if (isCode(document, run, from)) continue;
      const defines = cell === 0 && block.kind !== 'paragraph' && from < 3;
      found.push({
        id,
        place: page.placeIn(run, from, to),
        section: block.section,
        defines,
        extract: isExtract(block.section),
      });
    }
    if (found.length >= MOST) break;
  }
  return found.slice(0, MOST);
}
