import type { BlockKind } from '#model/document';
import type { Bits } from './bits.js';
import type { Tag } from './lexicon.js';
import type { Clause } from './clauses.js';

/** A tag of a statement; its token numbers count through all cells of a row. */
export type StatementTag = Tag;

/** Moods that touch a whole statement; null where it simply states or instructs. */
export type WholeMood =
  'mention-only' | 'placeholder' | 'question' | 'instruction-to-author' | 'other-subject' | 'negated';

/** What is read off a stretch of text alone, before its surroundings are known. */
export interface Said {
  readonly from: number;
  readonly to: number;
  readonly words: number;
  readonly tags: readonly StatementTag[];
  readonly clauses: readonly Clause[];
  readonly mood: WholeMood | null;
  readonly own: Bits;
}

/**
 * The smallest thing that is read: a sentence, a heading, a list item's sentence, a table row, a key with its value.
 * `own` are its concepts; `joined` adds what grammar joins to it (an item's lead-in, a row's column heads, the question it answers);
 * `near` adds heading chain, caption, lead-in and the sentence before; `around` all of its section and heading chain.
 */
export interface Statement extends Said {
  readonly index: number;
  readonly kind: BlockKind;
  readonly block: number;
  readonly section: number;
  readonly joined: Bits;
  readonly near: Bits;
  readonly heading: Bits;
  readonly around: Bits;
}
