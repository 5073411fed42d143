import type { Document } from '#model/document';
import { unionOf } from './bits.js';
import type { Statement } from './statement.js';

/** What sequences are found in. */
export interface ReadBlocks {
  readonly document: Document;
  readonly statements: readonly Statement[];
  readonly byBlock: readonly (readonly number[])[];
}

const NUMBERED = /^\(?(?:step\s*)?\d{1,2}[.):]?$/i;

function joinSentences(parts: readonly Statement[]): Statement {
  const first = parts[0]!;
  return { ...first, to: parts.at(-1)!.to, own: unionOf(first.own.length * 32, ...parts.map((part) => part.own)) };
}

function listSequences({ document, statements, byBlock }: ReadBlocks): Statement[][] {
  const lists = new Map<number, Statement[]>();
  for (const block of document.blocks) {
    const numbers = byBlock[block.index]!;
    if (block.kind !== 'item' || !block.list?.ordered || numbers.length === 0) continue;
    const step = joinSentences(numbers.map((n) => statements[n]!));
    lists.set(block.list.list, [...(lists.get(block.list.list) ?? []), step]);
  }
  return [...lists.values()];
}

function rowSequences({ document, statements, byBlock }: ReadBlocks): Statement[][] {
  return document.tables
    .filter(
      (table) =>
        table.rows.length > 0 &&
        table.rows.every((row) => NUMBERED.test(document.blocks[row]!.runs[0]?.text.trim() ?? '')),
    )
    .map((table) => table.rows.flatMap((row) => byBlock[row]!.slice(0, 1).map((n) => statements[n]!)));
}

function proseSequences({ document, statements, byBlock }: ReadBlocks, order: number | undefined): Statement[][] {
  if (order === undefined) return [];
  const orderWords = (parts: readonly Statement[]) =>
    parts.reduce((n, part) => n + part.tags.filter((tag) => tag.concept === order).length, 0);
  return document.blocks
    .filter((block) => block.kind === 'paragraph' || block.kind === 'item')
    .map((block) => byBlock[block.index]!.map((n) => statements[n]!))
    .filter((parts) => orderWords(parts) >= 2);
}

/** All ordered sequences of steps: numbered lists, numbered rows, and prose that says first, then, finally. */
export function sequencesOf(read: ReadBlocks, orderWord: number | undefined): Statement[][] {
  return [...listSequences(read), ...rowSequences(read), ...proseSequences(read, orderWord)].filter(
    (steps) => steps.length > 0,
  );
}
