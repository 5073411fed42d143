import type { Block, Document } from '#model/document';
import { addBits, emptyBits, setBit, unionOf, type Bits } from './bits.js';
import type { LanguageReader, Sentence } from './read-sentence.js';

/** What is known of a document around each of its blocks. */
export interface Surroundings {
  readonly size: number;
  readonly document: Document;
  readonly sentences: readonly (readonly Sentence[])[];
  readonly headings: readonly Bits[];
  readonly sections: readonly Bits[];
  readonly tables: readonly Bits[];
  /** Concepts of each head cell, table by table. */
  readonly heads: readonly (readonly Bits[])[];
}

/** Chapters with more sentences than this are books: their headings give no topic. */
export const LARGEST_CHAPTER = 120;

/** Number of sentences in each section with its sub-sections. */
function sectionSizes(document: Document, sentences: readonly (readonly Sentence[])[]): number[] {
  const sizes = document.sections.map(() => 0);
  for (const block of document.blocks) sizes[block.section]! += sentences[block.index]!.length;
  for (const { index, parent } of [...document.sections].reverse())
    if (parent !== null) sizes[parent]! += sizes[index]!;
  return sizes;
}

function headingBits(document: Document, sentences: readonly (readonly Sentence[])[], size: number): Bits[] {
  const own = document.sections.map(() => emptyBits(size));
  for (const block of document.blocks) {
    if (block.kind !== 'heading') continue;
    for (const sentence of sentences[block.index]!) addBits(own[block.section]!, sentence.own);
  }
  const sizes = sectionSizes(document, sentences);
  const chains: Bits[] = [];
  for (const section of document.sections) {
    const above = section.parent === null ? emptyBits(size) : chains[section.parent]!;
    // The title of a whole book, or of a part of it, says nothing about each sentence below it.
    const isTitle = sizes[section.index]! > LARGEST_CHAPTER;
    chains.push(isTitle ? unionOf(size, above) : unionOf(size, above, own[section.index]!));
  }
  return chains;
}

/** The last sentence of a block, which is what introduces the next one. */
export function lastSentenceOf(sentences: readonly (readonly Sentence[])[], block: number | null): Sentence | null {
  return block === null ? null : (sentences[block]?.at(-1) ?? null);
}

/** Bits that grammar joins to a block's sentences: lead-in of an item, heads of a row, the question that is answered. */
export function joinedBits(block: Block, { size, document, sentences, tables }: Surroundings): Bits | null {
  if (block.table === null && block.lead === null) return null;
  const joined = emptyBits(size);
  if (block.table !== null) addBits(joined, tables[block.table]!);
  let lead = block.lead;
  for (let depth = 0; lead !== null && depth < 6; depth += 1) {
    const leadBlock: Block = document.blocks[lead]!;
    const sentence = lastSentenceOf(sentences, lead);
    const joins = block.kind === 'item' || (sentence !== null && /[?:]/.test(sentence.endsWith));
    if (sentence && joins && block.table === null) addBits(joined, sentence.own);
    lead = leadBlock.kind === 'item' ? leadBlock.lead : null;
  }
  return joined;
}

/** Bits of what stands near all sentences of a block: headings, lead-in, and each other, as a paragraph keeps to its topic. */
export function blockBits(block: Block, { size, sentences, headings }: Surroundings): Bits {
  const bits = unionOf(size, headings[block.section]!);
  const lead = lastSentenceOf(sentences, block.lead);
  if (lead) addBits(bits, lead.own);
  for (const { own } of sentences[block.index]!) addBits(bits, own);
  return bits;
}

/** Bits of what stands near a sentence: near its block, and for the first one also the sentence before that. */
export function nearBits(block: Block, at: number, joined: Bits, ofBlock: Bits, around: Surroundings): Bits {
  const near = unionOf(around.size, joined, ofBlock);
  const before = at > 0 ? null : previousInSection(block, around);
  if (before) addBits(near, before.own);
  return near;
}

function previousInSection(block: Block, { document, sentences }: Surroundings): Sentence | null {
  if (block.kind !== 'paragraph') return null;
  const before = document.blocks[block.index - 1];
  if (!before || before.section !== block.section || before.kind === 'code') return null;
  return lastSentenceOf(sentences, before.index);
}

/** Concepts of each head cell of each table. */
function headCellBits(document: Document, { lexicon, tag }: LanguageReader): Bits[][] {
  return document.tables.map((table) =>
    table.headers.map((header) => {
      const bits = emptyBits(lexicon.size);
      for (const { concept } of tag(header.text).tags) setBit(bits, concept);
      return bits;
    }),
  );
}

/** Looks at a document once for what surrounds its blocks. */
export function surroundingsOf(
  document: Document,
  sentences: readonly (readonly Sentence[])[],
  reader: LanguageReader,
): Surroundings {
  const size = reader.lexicon.size;
  const heads = headCellBits(document, reader);
  const headings = headingBits(document, sentences, size);
  const sections = headings.map((bits) => unionOf(size, bits));
  for (const block of document.blocks)
    for (const sentence of sentences[block.index]!) addBits(sections[block.section]!, sentence.own);
  return {
    size,
    document,
    sentences,
    headings,
    sections,
    heads,
    tables: heads.map((cells) => unionOf(size, ...cells)),
  };
}
