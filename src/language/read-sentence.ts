import type { Block, Run } from '#model/document';
import { splitClauses, type Clause } from './clauses.js';
import type { Lexicon, Tag, Tagger } from './lexicon.js';
import { emptyBits, hasBit, setBit, type Bits } from './bits.js';
import { hasTagOf, type MoodMarks } from './moods.js';
import { splitSentences, type Stretch } from './sentences.js';
import type { Said, StatementTag, WholeMood } from './statement.js';

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

// Square brackets with capitals are buttons; small words in them, angle brackets, rows of x or dots wait to be filled in.
const BRACKETED =
  /\[(?=[^\]]{0,40}(?:insert|todo|tbd|enter|fill|describe|to be|your |name of|company|xx))[^\]]{2,200}\]|\[step \d+\]|<[a-z]+(?: [\w ,-]{3,60})?>|\b(?:x\.x\.x(?:\.x)?|xxx+)\b|\bn\.\s?n\.|_{4,}|\.{6,}$/iu;
const SMALL_BRACKETS = /\[\p{Ll}[\p{Ll} ]{2,40}\](?![(:[])/u;
const CONTENTS_LINE = /(?:\.{3,}|…|(?:\. ){3,})\s*\d{1,3}\s*$/;
const TEMPLATE_START =
  /^\W*(?:describe|explain|specify|define|document|mention|beschreiben sie hier|décrire ici|describa aquí|descrivere qui|beschrijf hier)\s+(?:how|what|which|who|where|whether|the|all|any|your|if|here|for|in|each)\b/i;

/** A label whose value says no: "Inactivity lock: not fitted". */
function isDeniedLabel(text: string, tags: readonly Tag[], marks: MoodMarks): boolean {
  const colon = text.indexOf(':');
  if (colon < 1 || colon > 60) return false;
  return tags.some(
    (tag) =>
      tag.from > colon &&
      tag.from <= colon + 3 &&
      (hasBit(marks.noAnswer, tag.concept) || hasBit(marks.negation, tag.concept)),
  );
}

function moodOf(text: string, tags: readonly Tag[], marks: MoodMarks, quoted: boolean): WholeMood | null {
  if (hasTagOf(tags, marks.placeholder) || BRACKETED.test(text) || SMALL_BRACKETS.test(text)) return 'placeholder';
  if (quoted && hasTagOf(tags, marks.authorInstruction)) return 'instruction-to-author';
  if (CONTENTS_LINE.test(text)) return 'mention-only';
  if (TEMPLATE_START.test(text)) return 'instruction-to-author';
  if (hasTagOf(tags, marks.genericSubject) || hasTagOf(tags, marks.otherProduct)) return 'other-subject';
  if (isDeniedLabel(text, tags, marks)) return 'negated';
  return /\?["'”’)\]*_]*$/.test(text) ? 'question' : null;
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

/** Reads one stretch of running text. */
export function readSentence(
  run: Run,
  { from, to }: Stretch,
  quoted: boolean,
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
    mood: moodOf(text, tags, marks, quoted),
    own: bitsOf(lexicon.size, tags),
    endsWith: text.slice(-1),
  };
}

function answerMood(
  cells: readonly { text: string; tags: readonly Tag[]; words: number }[],
  marks: MoodMarks,
): WholeMood | null {
  const filled = cells.filter((cell) => cell.text.trim() !== '' && !/^[–—-]$/.test(cell.text.trim()));
  const answers = filled.filter((cell) => cell.words <= 3);
  const isNo = (cell: { text: string; tags: readonly Tag[] }) => hasTagOf(cell.tags, marks.noAnswer);
  const isYes = (cell: { text: string; tags: readonly Tag[] }) =>
    hasTagOf(cell.tags, marks.yesAnswer) || /^[x✓✔✅]$/i.test(cell.text.trim());
  const asks = (cell: { text: string }) => /\?$/.test(cell.text.trim());
  if (filled.some(asks) && filled.length < 2) return 'question';
  const deniesAtOnce = (cell: { tags: readonly Tag[] }) =>
    cell.tags.some((tag) => tag.first === 0 && hasBit(marks.negation, tag.concept));
  if (filled.some(asks) && filled.some((cell) => !asks(cell) && deniesAtOnce(cell))) return 'negated';
  if (cells.length <= 4 && answers.some(isNo) && !answers.some(isYes)) return 'negated';
  return null;
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
  const mood =
    moodOf(whole, tags, marks, block.quoted) ??
    answerMood(
      cells.map((cell) => ({ text: cell.text, tags: cell.tags, words: cell.tokens.length })),
      marks,
    );
  const own = bitsOf(lexicon.size, tags);
  return {
    from: block.range.from,
    to: block.range.to,
    words,
    tags,
    clauses,
    mood:
      mood === 'question' && cells.length > 1 && words > 0 && cells.filter((c) => c.text.trim()).length > 1
        ? null
        : mood,
    own,
    endsWith: whole.slice(-1),
  };
}

/** Reads a block into its sentences; headings, rows and entries are one each, code is not read for words. */
export function readBlock(block: Block, reader: LanguageReader): Sentence[] {
  if (block.kind === 'row' || block.kind === 'entry') return [readRow(block, reader)];
  const run = block.runs[0];
  if (!run || run.text.trim() === '') return [];
  if (block.kind === 'heading') return [readSentence(run, { from: 0, to: run.text.length }, false, reader)];
  const sentences = splitSentences(run.text).map((stretch) => readSentence(run, stretch, block.quoted, reader));
  // A quotation that tells the author what to write does so in all of its sentences.
  const isInstruction = block.quoted && sentences.some(({ mood }) => mood === 'instruction-to-author');
  return isInstruction ? sentences.map((sentence) => ({ ...sentence, mood: 'instruction-to-author' })) : sentences;
}
