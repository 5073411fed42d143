import type { Document } from '#model/document';
import { unionOf } from './bits.js';
import { isDeniedAnswer, isSilent, isUnfilled, leadMood, questionBefore, unanswered } from './block-moods.js';
import type { Lexicon } from './lexicon.js';
import { moodMarksOf, type MoodMarks } from './moods.js';
import { readBlock, type LanguageReader } from './read-sentence.js';
import { sequencesOf } from './sequences.js';
import type { Statement } from './statement.js';
import { blockBits, joinedBits, nearBits, surroundingsOf } from './surroundings.js';
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
  /** Headings with nothing below them. */
  readonly hollow: readonly Statement[];
  /** Ordered steps, wherever they stand. */
  readonly sequences: readonly (readonly Statement[])[];
  readonly marks: MoodMarks;
  readonly lexicon: Lexicon;
}

/** Headings of sections that hold neither a block nor a section. */
function emptyHeadings({ sections, blocks }: Document, statements: readonly Statement[]): Statement[] {
  const filled = new Set<number | null>(sections.map(({ parent }) => parent));
  for (const { section, kind } of blocks) if (kind !== 'heading') filled.add(section);
  return statements.filter(({ kind, section }) => kind === 'heading' && !filled.has(section));
}

/** Reads a document: every sentence, row and key tagged once, with moods and surroundings. */
export function readDocument(
  document: Document,
  language: string,
  lexicon: Lexicon,
  topics: readonly Topic[],
): Reading {
  const reader: LanguageReader = { lexicon, tag: lexicon.taggerFor(language), marks: moodMarksOf(lexicon) };
  const sentences = document.blocks.map((block) => readBlock(block, reader));
  const around = surroundingsOf(document, sentences, reader);
  const open = unanswered(document, sentences);
  const leads = new Set(document.blocks.map((block) => block.lead));
  const statements: Statement[] = [];
  const byBlock = document.blocks.map((block) => {
    const joinedExtra = joinedBits(block, around);
    const inherited = leadMood(block, around);
    const near = blockBits(block, around);
    return sentences[block.index]!.map((sentence, at) => {
      const asked = questionBefore(sentences[block.index]!, at);
      const extra = [joinedExtra, asked?.own ?? null].filter((bits) => bits !== null);
      const joined = extra.length === 0 ? sentence.own : unionOf(around.size, sentence.own, ...extra);
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
          (isUnfilled(block, sentence, leads) ? 'placeholder' : null) ??
          (isSilent(around.headings[block.section]!, reader.marks) ? 'mention-only' : null),
        own: sentence.own,
        joined,
        near: nearBits(block, at, joined, near, around),
        heading: around.headings[block.section]!,
        around: around.sections[block.section]!,
      });
      return statements.length - 1;
    });
  });
  markTopics(document, statements, topics);
  const sequences = sequencesOf({ document, statements, byBlock }, lexicon.numberOf('sequence-word'));
  const tables = readTables(document, statements, byBlock, around.heads, around.size);
  const index = indexByConcept(statements, lexicon.size);
  const hollow = emptyHeadings(document, statements);
  return { document, language, statements, byBlock, tables, index, hollow, sequences, marks: reader.marks, lexicon };
}
