import type { Block, Document } from '#model/document';
import { addBits, emptyBits, hasBit, setBit, unionOf, type Bits } from './bits.js';
import type { Lexicon } from './lexicon.js';
import { moodMarksOf, type MoodMarks } from './moods.js';
import { readBlock, type LanguageReader, type Sentence } from './read-sentence.js';
import { sequencesOf } from './sequences.js';
import type { Statement, WholeMood } from './statement.js';
import { indexByConcept, type ConceptIndex } from './candidates.js';
import { readTables, type ReadTable } from './read-tables.js';
import { markTopics, type Topic } from './topics.js';

/** A document as read: its statements in order, tagged once, with their surroundings. */
export interface Reading {
  readonly document: Document;
  readonly language: string;
  readonly statements: readonly Statement[];
  /** Statement numbers of each block. */
  readonly byBlock: readonly (readonly number[])[];
  readonly tables: readonly ReadTable[];
  /** Where each concept stands. */
  readonly index: ConceptIndex;
  /** Ordered steps, wherever they stand. */
  readonly sequences: readonly (readonly Statement[])[];
  readonly marks: MoodMarks;
  readonly lexicon: Lexicon;
}

interface Surroundings {
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
const LARGEST_CHAPTER = 120;
const INHERITED: ReadonlySet<WholeMood> = new Set(['placeholder', 'other-subject', 'instruction-to-author']);

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

function lastSentenceOf(sentences: readonly (readonly Sentence[])[], block: number | null): Sentence | null {
  return block === null ? null : (sentences[block]?.at(-1) ?? null);
}

/** Bits that grammar joins to a block's sentences: lead-in of an item, heads of a row, the question that is answered. */
function joinedBits(block: Block, { size, document, sentences, tables }: Surroundings): Bits | null {
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

function leadMood(block: Block, { document, sentences }: Surroundings): WholeMood | null {
  let lead = block.lead;
  for (let depth = 0; lead !== null && depth < 6; depth += 1) {
    const mood = lastSentenceOf(sentences, lead)?.mood ?? null;
    if (mood !== null && INHERITED.has(mood)) return mood;
    lead = document.blocks[lead]!.lead;
  }
  return null;
}

function nearBits(block: Block, at: number, joined: Bits, around: Surroundings): Bits {
  const { size, sentences, headings } = around;
  const near = unionOf(size, joined, headings[block.section]!);
  const lead = lastSentenceOf(sentences, block.lead);
  if (lead) addBits(near, lead.own);
  // A paragraph keeps to its topic: all of its sentences stand near each other; its first also leans on the one before.
  for (const beside of sentences[block.index]!) addBits(near, beside.own);
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

const MAX_TEMPLATE_WORDS = 6;

/** Guidance followed by a bare "TODO": sections whose text is what the author was to answer, up to that block. */
function unanswered(document: Document, sentences: readonly (readonly Sentence[])[]): ReadonlySet<number> {
  const last = new Map<number, number>();
  for (const block of document.blocks) {
    const [only, ...more] = sentences[block.index]!;
    if (block.kind === 'heading' || block.kind === 'row' || !only || more.length > 0) continue;
    if (only.mood === 'placeholder' && only.words <= MAX_TEMPLATE_WORDS) last.set(block.section, block.index);
  }
  return new Set(
    document.blocks.filter(({ index, section }) => index <= (last.get(section) ?? -1)).map(({ index }) => index),
  );
}

function surroundingsOf(
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

/** "No." to the question that stands before. */
function isDeniedAnswer(
  block: Block,
  at: number,
  sentence: Sentence,
  { sentences }: Surroundings,
  marks: MoodMarks,
): boolean {
  const asked = at === 0 ? lastSentenceOf(sentences, block.lead) : null;
  if (asked?.endsWith !== '?') return false;
  return sentence.tags.some(
    (tag) => tag.first === 0 && (hasBit(marks.noAnswer, tag.concept) || hasBit(marks.negation, tag.concept)),
  );
}

/** A label with nothing behind it ("Exit:") that introduces nothing. */
const isUnfilled = (block: Block, sentence: Sentence, leads: ReadonlySet<number | null>): boolean =>
  sentence.endsWith === ':' && block.kind !== 'heading' && block.kind !== 'row' && !leads.has(block.index);

/** Reads a document: every sentence, row and key tagged once, with moods and surroundings. */
export function readDocument(
  document: Document,
  language: string,
  lexicon: Lexicon,
  topics: readonly Topic[],
): Reading {
  const reader: LanguageReader = { lexicon, tag: lexicon.taggerFor(language), marks: moodMarksOf(lexicon) };
  const sentences = document.blocks.map((block) => (block.kind === 'code' ? [] : readBlock(block, reader)));
  const around = surroundingsOf(document, sentences, reader);
  const open = unanswered(document, sentences);
  const leads = new Set(document.blocks.map((block) => block.lead));
  const statements: Statement[] = [];
  const byBlock = document.blocks.map((block) => {
    const joinedExtra = joinedBits(block, around);
    const inherited = leadMood(block, around);
    return sentences[block.index]!.map((sentence, at) => {
      const joined = joinedExtra === null ? sentence.own : unionOf(around.size, sentence.own, joinedExtra);
      statements.push({
        index: statements.length,
        kind: block.kind,
        block: block.index,
        section: block.section,
        from: sentence.from,
        to: sentence.to,
        words: sentence.words,
        tags: sentence.tags,
        clauses: sentence.clauses,
        mood:
          sentence.mood ??
          (open.has(block.index) ? 'instruction-to-author' : null) ??
          inherited ??
          (isDeniedAnswer(block, at, sentence, around, reader.marks) ? 'negated' : null) ??
          (isUnfilled(block, sentence, leads) ? 'placeholder' : null),
        own: sentence.own,
        joined,
        near: unionOf(around.size, nearBits(block, at, joined, around), sentence.own),
        heading: around.headings[block.section]!,
        around: around.sections[block.section]!,
      });
      return statements.length - 1;
    });
  });
  markTopics(document, statements, topics);
  const sequences = sequencesOf({ document, statements, byBlock }, lexicon.numberOf('sequence-word'));
  const tables = readTables(document, statements, byBlock, around.heads, around.size);
  const index = indexByConcept(statements);
  return { document, language, statements, byBlock, tables, index, sequences, marks: reader.marks, lexicon };
}
