import type { Block, Document } from '#model/document';
import { intersects, type Bits } from './bits.js';
import { opensWith, type MoodMarks } from './moods.js';
import type { Sentence } from './read-sentence.js';
import type { WholeMood } from './statement.js';
import { lastSentenceOf, type Surroundings } from './surroundings.js';

const INHERITED: ReadonlySet<WholeMood> = new Set(['placeholder', 'other-subject', 'instruction-to-author']);

/** The mood that a block takes over from what introduces it. */
export function leadMood(block: Block, { document, sentences }: Surroundings): WholeMood | null {
  let lead = block.lead;
  for (let depth = 0; lead !== null && depth < 6; depth += 1) {
    const mood = lastSentenceOf(sentences, lead)?.mood ?? null;
    if (mood !== null && INHERITED.has(mood)) return mood;
    lead = document.blocks[lead]!.lead;
  }
  return null;
}

const MAX_TEMPLATE_WORDS = 6;

/** Guidance followed by a bare "TODO": sections whose text is what the author was to answer, up to that block. */
export function unanswered(document: Document, sentences: readonly (readonly Sentence[])[]): ReadonlySet<number> {
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

// An answer is rarely longer than this many sentences; what follows speaks of something else.
const LONGEST_ANSWER = 4;

/** The question that a sentence answers within its own paragraph. */
export function questionBefore(sentences: readonly Sentence[], at: number): Sentence | null {
  for (let n = at - 1; n >= Math.max(0, at - LONGEST_ANSWER); n -= 1)
    if (sentences[n]!.endsWith === '?') return sentences[n]!;
  return null;
}

/** Whether the headings above say that nothing below them is stated of the device. */
export const isSilent = (headings: Bits, marks: MoodMarks): boolean => intersects(headings, marks.silentHeading);

/** "No." to the question that stands before. */
export function isDeniedAnswer(
  block: Block,
  at: number,
  sentence: Sentence,
  { sentences }: Surroundings,
  marks: MoodMarks,
): boolean {
  const asked = at === 0 ? lastSentenceOf(sentences, block.lead) : (sentences[block.index]![at - 1] ?? null);
  if (asked?.endsWith !== '?') return false;
  return opensWith(sentence.tags, marks.noAnswer) || opensWith(sentence.tags, marks.negation);
}

/** A label with nothing behind it ("Exit:") that introduces nothing. */
export const isUnfilled = (block: Block, sentence: Sentence, leads: ReadonlySet<number | null>): boolean =>
  sentence.endsWith === ':' && block.kind !== 'heading' && block.kind !== 'row' && !leads.has(block.index);
