import { splitSentences } from '#language/sentences';
import type { Run } from '#model/document';
import type { Pointer } from '#model/upkeep';
import type { WordList } from '#model/upkeep-words';
import { proseRuns, type Page } from '../page.js';

const NUMBER = /^\s{0,2}((?:[A-Z]{1,2}\.)?\d{1,2}(?:\.\d{1,3}){0,4}|[A-Z](?![\p{L}\p{N}]))(?![\p{L}\p{N}])/u;
const NEXT = /^\s?(?:,|and|und|et|y|e|en|or|oder|to|bis|&)\s?(\d{1,2}(?:\.\d{1,3}){0,4})(?![\p{L}\p{N}%]|\.\p{N})/u;
const ROLES: readonly WordList[] = ['ifu', 'security-manual', 'risk-management', 'technical-documentation', 'pms-plan'];
const DOCUMENT_ID = /\b\p{Lu}{2,}(?:-[\p{Lu}\d]+)+\b|\b\p{Lu}{2,5}(?= \d)/u;
const BEFORE = 60;
const AFTER = 60;
const MOST = 1000;

/** The document that a pointer names: a role, an id such as SEC-IP3-EN, "?" where it is foreign or unclear; null for its own. */
function documentNear(page: Page, before: string, after: string): string | null {
  const own = page.document.path;
  for (const near of [before, after]) {
    const role = ROLES.find((list) => page.words.of(list).has(near));
    if (role) return role;
    const id = DOCUMENT_ID.exec(near)?.[0];
    if (id) return id;
    if (page.words.of('foreign-document').has(near) || /\.\w{2,5}\b/.test(near)) return '?';
  }
  return own === '' ? '?' : null;
}

function* pointersIn(page: Page, run: Run): Generator<Pointer> {
  const { text } = run;
  const hits = page.words.of('chapter').find(text);
  const sentences = hits.length > 0 ? splitSentences(text) : [];
  for (const { from, to } of hits) {
    const sentence = sentences.find((one) => one.from <= from && from < one.to);
    if (!sentence) continue;
    const before = text.slice(Math.max(sentence.from, from - BEFORE), from);
    let at = to;
    for (let match = NUMBER.exec(text.slice(at, at + 20)); match; match = NEXT.exec(text.slice(at, at + 20))) {
      const start = at + match[0].lastIndexOf(match[1]!);
      at += match[0].length;
      // "Section 04" is a file by its number.
      if (match[1]!.startsWith('0')) break;
      const after = text.slice(at, Math.min(sentence.to, at + AFTER));
      yield {
        number: match[1]!.toUpperCase(),
        document: documentNear(page, before, after),
        place: page.placeIn(run, start, at),
      };
    }
  }
}

/** "See chapter 4.2", with the document that it is said of. */
export function observePointers(page: Page): Pointer[] {
  const found: Pointer[] = [];
  for (const { block, run } of proseRuns(page.document)) {
    // A heading that begins "Chapter 4" is the chapter itself.
    if (block.kind === 'heading') continue;
    for (const pointer of pointersIn(page, run)) {
      found.push(pointer);
      if (found.length >= MOST) return found;
    }
  }
  return found;
}
