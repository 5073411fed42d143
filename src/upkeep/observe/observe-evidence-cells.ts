import type { Remark } from '#model/upkeep';
import { headingsAbove } from '#text/headings-above';
import type { Page } from '../page.js';

const NOTHING = /^[\s?.…*–—-]*$/u;

/** Rows of a table of requirements that apply and name no evidence. */
export function observeEvidenceCells(page: Page): Remark[] {
  const { document, words } = page;
  const { of } = words;
  return document.tables.flatMap((table) => {
    const head = (list: Parameters<typeof of>[0]): number => table.headers.findIndex(({ text }) => of(list).is(text));
    const isRequirements =
      head('requirement-heads') >= 0 ||
      headingsAbove(document, table.section).some((heading) => of('requirement-chapters').has(heading));
    const evidence = head('evidence-heads');
    const applies = head('applies-heads');
    if (!isRequirements || evidence < 0) return [];
    return table.rows.flatMap((row) => {
      const { runs, range } = document.blocks[row]!;
      const cell = runs[evidence]?.text ?? '';
      const answer = applies < 0 ? '' : (runs[applies]?.text ?? '').trim();
      const isOff =
        of('no').find(answer)[0]?.from === 0 || of('not-applicable').has(runs.map(({ text }) => text).join(' | '));
      if (isOff || !(NOTHING.test(cell) || of('placeholder-marks').is(cell))) return [];
      const clause = runs[Math.max(head('requirement-heads'), 0)]?.text.trim() ?? '';
      return [
        {
          ...page.placeOfRange(range),
          note: `requirement ${clause} names no evidence; expected: the document, and the place in it, that shows how it is met`,
        },
      ];
    });
  });
}
