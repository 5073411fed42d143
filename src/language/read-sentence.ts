import type { Block, Run } from '#model/document';
import { splitClauses, type Clause } from './clauses.js';
import type { Lexicon, Tag, Tagger } from './lexicon.js';
import { emptyBits, setBit, type Bits } from './bits.js';
import type { MoodMarks } from './moods.js';
import { rowMood } from './row-mood.js';
import { sentenceMood } from './sentence-mood.js';
import { splitSentences, type Stretch } from './sentences.js';
import type { Said, StatementTag } from './statement.js';

/** A statement before its surroundings are known. */
export interface Sentence extends Said {
  readonly endsWith: string;
}

/** What reading needs to know of a language. */
export interface LanguageReader {
  readonly lexicon: Lexicon;
  readonly tag: Tagger;
  readonly marks: MoodMarks;
}

const shifted = (tags: readonly Tag[], run: number, words: number): StatementTag[] =>
  tags.map(({ concept, from, to, first, last, skipped }) => ({
    concept,
    from,
    to,
    first: first + words,
    last: last + words,
    run,
    skipped: skipped.map((n) => n + words),
  }));

function bitsOf(size: number, tags: readonly Tag[]): Bits {
  const bits = emptyBits(size);
  for (const tag of tags) setBit(bits, tag.concept);
  return bits;
}

/** Where a sentence stands, as far as it bears on what it means. */
interface SentencePlace {
  readonly quoted: boolean;
  /** A numbered step, which speaks to the user of the device. */
  readonly isStep: boolean;
}

/** Reads one stretch of running text. */
export function readSentence(
  run: Run,
  { from, to }: Stretch,
  { quoted, isStep }: SentencePlace,
  { lexicon, tag, marks }: LanguageReader,
): Sentence {
  const text = run.text.slice(from, to);
  const { tokens, tags } = tag(text);
  return {
    from: run.starts[from] ?? run.range.from,
    to: (run.starts[to - 1] ?? run.range.to - 1) + 1,
    words: tokens.length,
    tags,
    clauses: splitClauses(text, tokens, tags, marks, 0),
    mood: sentenceMood({ text, tags, quoted, isStep }, marks),
    own: bitsOf(lexicon.size, tags),
    endsWith: text.slice(-1),
  };
}

/** Reads a table row, or a key with its value, as one statement of several runs. */
export function readRow(block: Block, { lexicon, tag, marks }: LanguageReader): Sentence {
  const cells = block.runs.map((run) => ({ text: run.text, ...tag(run.text) }));
  const tags: StatementTag[] = [];
  const clauses: Clause[] = [];
  let words = 0;
  cells.forEach((cell, run) => {
    for (const clause of splitClauses(cell.text, cell.tokens, cell.tags, marks, run)) {
      clauses.push({ ...clause, first: clause.first + words, last: clause.last + words });
    }
    for (const tag of shifted(cell.tags, run, words)) tags.push(tag);
    words += cell.tokens.length;
  });
  const whole = cells.map((cell) => cell.text).join(' | ');
  return {
    from: block.range.from,
    to: block.range.to,
    words,
    tags,
    clauses,
    mood: rowMood(
      cells.map((cell) => ({ text: cell.text.trim(), tags: cell.tags, words: cell.tokens.length })),
      sentenceMood({ text: whole, tags, quoted: block.quoted, isStep: false }, marks),
      marks,
    ),
    own: bitsOf(lexicon.size, tags),
    endsWith: whole.slice(-1),
  };
}

// Settings and their comments say how something is configured; a program says nothing to a reader of words.
const SETTINGS: ReadonlySet<string> = new Set(['yaml', 'yml', 'toml', 'ini', 'conf', 'properties', 'env']);
const MOST_SETTINGS = 60;

/** Reads the lines of a block of settings, each as a sentence; other code gives none. */
function readSettings(block: Block, run: Run, reader: LanguageReader): Sentence[] {
  if (block.info === null || !SETTINGS.has(block.info)) return [];
  const lines = [...run.text.matchAll(/[^\n]*\p{L}[^\n]*/gu)].slice(0, MOST_SETTINGS);
  return lines.map(({ 0: line, index }) =>
    readSentence(run, { from: index, to: index + line.length }, { quoted: block.quoted, isStep: true }, reader),
  );
}

/** Reads a block into its sentences; headings, rows and entries are one each, code is not read for words. */
export function readBlock(block: Block, reader: LanguageReader): Sentence[] {
  if (block.kind === 'row' || block.kind === 'entry') return [readRow(block, reader)];
  const run = block.runs[0];
  if (!run || run.text.trim() === '') return [];
  if (block.kind === 'code') return readSettings(block, run, reader);
  const place = { quoted: block.quoted, isStep: block.list?.ordered === true };
  if (block.kind === 'heading')
    return [readSentence(run, { from: 0, to: run.text.length }, { quoted: false, isStep: true }, reader)];
  const sentences = splitSentences(run.text).map((stretch) => readSentence(run, stretch, place, reader));
  // Who tells an author what to write does so in all of a quotation, and to the end of a paragraph that begins with it.
  const tells = ({ mood }: Sentence): boolean => mood === 'instruction-to-author';
  const isInstruction = block.quoted ? sentences.some(tells) : sentences.slice(0, 1).some(tells);
  return isInstruction ? sentences.map((sentence) => ({ ...sentence, mood: 'instruction-to-author' })) : sentences;
}
