import type { Page } from '../page.js';

const NUMBERED = /^\(?((?:[A-Z]{1,2}[.-]?)?\d{1,3}(?:[.-]\d{1,3}){0,4}|[A-Z](?=[\s.):–—-]))[.):]?(?=\s|$|\p{L})/u;
const MOST = 3000;

/** The number that a heading or paragraph begins with, upper case; null where there is none. */
export function numberAt(text: string): string | null {
  return NUMBERED.exec(text.trim())?.[1]?.toUpperCase().replaceAll('-', '.') ?? null;
}

/** Numbers that pointers may name: of headings ("4.2", "Annex B", "Kapitel 3"), and of paragraphs and table captions that begin with one. */
export function observeChapters({ document, words }: Page): string[] {
  const chapter = words.of('chapter');
  const numbers = new Set<string>();
  for (const { kind, runs, list } of document.blocks) {
    const text = runs[0]?.text.trim() ?? '';
    const [word] = kind === 'heading' ? chapter.find(text.slice(0, 20)) : [];
    const number = numberAt(word?.from === 0 ? text.slice(word.to) : text);
    if (number && (kind === 'heading' || number.includes('.') || list !== null)) numbers.add(number);
    // "Part B — Connection": its chapters are B.1, B.2 and so on.
    const part = kind === 'heading' ? /^\p{L}+ ([A-Z]|\d{1,2})\b/u.exec(text)?.[1] : null;
    if (part) numbers.add(part.toUpperCase());
    if (numbers.size >= MOST) break;
  }
  return [...numbers];
}
