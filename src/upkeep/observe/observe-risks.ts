import { splitSentences } from '#language/sentences';
import type { AssumptionMention, ResidualRisk } from '#model/upkeep';
import { headingsAbove } from '#text/headings-above';
import { familyOf, idsIn } from '../ids.js';
import type { Page } from '../page.js';

const MOST = 500;

/** Assumptions with ids: rows and items of a chapter or table on assumptions that begin with one. */
export function observeAssumptions(page: Page): AssumptionMention[] {
  const heads = page.words.of('assumption-heads');
  const found: AssumptionMention[] = [];
  for (const { kind, runs, section, table } of page.document.blocks) {
    if (kind !== 'row' && kind !== 'item') continue;
    const [first] = runs;
    const [id] = first ? idsIn(first.text) : [];
    if (!first || !id || id.from > 2 || found.length >= MOST) continue;
    const isAbout =
      (table !== null && page.document.tables[table]!.headers.some(({ text }) => heads.has(text))) ||
      headingsAbove(page.document, section)
        .slice(-2)
        .some((heading) => heads.has(heading));
    if (!isAbout) continue;
    const beside = runs.flatMap(({ text }) => idsIn(text)).filter((other) => familyOf(other.id) !== familyOf(id.id));
    found.push({ id: id.id, risks: beside.map((other) => other.id), place: page.placeIn(first, id.from, id.to) });
  }
  return found;
}

/** Residual risks named by their id: in sentences that say what remains, and in tables headed so. */
export function observeResidual(page: Page): ResidualRisk[] {
  const residual = page.words.of('residual');
  const told = page.words.of('told');
  const negation = page.words.of('negation');
  const found: ResidualRisk[] = [];
  for (const { kind, runs, section, table } of page.document.blocks) {
    const inChapter = headingsAbove(page.document, section)
      .slice(-1)
      .some((heading) => residual.has(heading));
    if (kind === 'row' && table !== null) {
      // Only a table of residual risks lists residual risks; a column "residual" also rates those that are gone.
      const [first] = runs;
      const [id] = first && inChapter ? idsIn(first.text) : [];
      const row = runs.map(({ text }) => text).join(' | ');
      if (first && id && id.from < 3)
        found.push({ id: id.id, told: told.has(row), place: page.placeIn(first, id.from, id.to) });
      continue;
    }
    const run = runs[0];
    if ((kind !== 'paragraph' && kind !== 'item') || !run) continue;
    for (const { from, to } of splitSentences(run.text)) {
      const text = run.text.slice(from, to);
      const [hit] = residual.find(text);
      // "No residual risk ...": nothing remains.
      const isDenied = hit !== undefined && negation.has(text.slice(Math.max(0, hit.from - 24), hit.from));
      if (isDenied || !(hit || inChapter)) continue;
      for (const id of idsIn(text))
        found.push({ id: id.id, told: told.has(run.text), place: page.placeIn(run, from + id.from, from + id.to) });
    }
  }
  return found.slice(0, MOST);
}
