import type { Block } from '#model/document';
import type { Chapter } from '#model/upkeep';
import { matchesOf } from '#text/matches-of';
import { lowered } from '../phrases.js';
import type { Page } from '../page.js';

const ADMONITIONS = new Set(['warning', 'caution', 'danger', 'attention', 'important']);
const NUMBER = /(?<![\p{L}\p{N}.,-])\d{1,7}(?:[.,]\d{1,6})*(?![\p{L}\p{N}])/gu;
const MOST_VALUES = 200;
const MOST_CHAPTERS = 2000;

/** Numbers of a text; a decimal comma is a point, so that "0,5" and "0.5" are the same. */
export function valuesIn(text: string): string[] {
  return matchesOf(NUMBER, text).map(([value]) => value.replaceAll(',', '.').replace(/^0+(?=\d)/, ''));
}

function isWarning(page: Page, block: Block, before: Block | undefined): boolean {
  if (block.admonition !== null && ADMONITIONS.has(block.admonition)) return before?.admonition !== block.admonition;
  const text = block.runs[0]?.text ?? '';
  const [word] =
    block.kind === 'paragraph' || block.kind === 'item' ? page.words.of('warning').find(text.slice(0, 24)) : [];
  return word?.from === 0 && /^\s*[:!–—-]/.test(text.slice(word.to)) && lowered(text) !== text;
}

/** Counts what each chapter holds: rows, steps, warnings and numbers. */
export function observeOutline(page: Page): Chapter[] {
  const { document } = page;
  if (document.format !== 'markdown') return [];
  const inSection: Block[][] = document.sections.map(() => []);
  for (const block of document.blocks) if (block.kind !== 'heading') inSection[block.section]!.push(block);
  return document.sections.slice(0, MOST_CHAPTERS).map(({ index, depth, heading, range }) => {
    const blocks = inSection[index]!;
    const words = blocks.filter(({ kind }) => kind !== 'code').flatMap(({ runs }) => runs.map(({ text }) => text));
    return {
      depth,
      place: heading
        ? page.placeIn(heading, 0, heading.text.length)
        : page.placeOfRange({ from: range.from, to: Math.min(range.to, range.from + 1) }),
      rows: blocks.filter(({ kind }) => kind === 'row').length,
      steps: blocks.filter(({ kind, list }) => kind === 'item' && list?.ordered === true).length,
      warnings: blocks.filter((block) => isWarning(page, block, document.blocks[block.index - 1])).length,
      values: words.flatMap(valuesIn).slice(0, MOST_VALUES),
    };
  });
}
