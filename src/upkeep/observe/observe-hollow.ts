import { splitSentences } from '#language/sentences';
import type { Block } from '#model/document';
import type { Remark } from '#model/upkeep';
import type { Phrases } from '../phrases.js';
import { proseRuns, type Page } from '../page.js';

// A number, something in code, a name with digits, a pointer or an address: then something is said after all.
const CONCRETE = /[\p{N}`§]|https?:|\p{Lu}{2,}[-/]\p{Lu}|\((?:[^)]{3,})\)|:\s*\S/u;
const MOST = 100;

/** What follows a block and spells it out: a list or table that it introduces. */
const introducers = (blocks: readonly Block[]): ReadonlySet<number | null> => new Set(blocks.map(({ lead }) => lead));

function isConcrete(text: string, page: Page, chapter: Phrases): boolean {
  return CONCRETE.test(text) || chapter.has(text) || page.words.of('see').has(text);
}

/** Sentences that promise a security measure in words that no value, name or pointer makes concrete. */
export function observeHollow(page: Page): Remark[] {
  const { of } = page.words;
  const hollow = of('hollow');
  const subjects = of('hollow-subjects');
  const chapter = of('chapter');
  const leads = introducers(page.document.blocks);
  const found: Remark[] = [];
  for (const { block, run } of proseRuns(page.document)) {
    if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
    if (block.quoted || leads.has(block.index) || found.length >= MOST || !hollow.has(run.text)) continue;
    if (isConcrete(run.text, page, chapter)) continue;
    for (const { from, to } of splitSentences(run.text)) {
      const sentence = run.text.slice(from, to);
      const [hit] = hollow.find(sentence);
      // The subject must be more than the words of the phrase itself, or the phrase names it.
      if (!hit || !subjects.has(sentence) || sentence.endsWith('?')) continue;
      found.push({
        ...page.placeIn(run, from + hit.from, from + hit.to),
        note: `"${sentence.slice(hit.from, hit.to)}" leaves open what is meant; expected: the value, the measure or the interval itself`,
      });
    }
  }
  return found;
}
