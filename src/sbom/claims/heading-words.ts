import type { Block, Document } from '#model/document';
import { foldWords } from '../fold-words.js';

/** The folded words above a block: its headings from the nearest up, and the sentence that introduces it. */
export function headingWords(document: Document, block: Block | undefined, section: number): string {
  const texts: string[] = [];
  for (let n: number | null = section; n !== null; n = document.sections[n]?.parent ?? null)
    texts.push(document.sections[n]?.heading?.text ?? '');
  const lead = block?.lead ?? null;
  if (lead !== null) texts.push(document.blocks[lead]?.runs.map(({ text }) => text).join(' ') ?? '');
  return foldWords(texts.join(' '));
}
