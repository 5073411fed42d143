import { hasTagOf } from '#language/moods';
import type { Reading } from '#language/read-document';
import type { BlockKind } from '#model/document';

/** A stretch of a document's text, as source offsets. */
export interface Stretch {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly section: number;
}

/** Statements of some kinds of blocks that plainly state something: no plan, question, denial, doubt or pointer. */
export function statedSentences({ statements, document, marks }: Reading, kinds: readonly BlockKind[]): Stretch[] {
  const { negation, future, hedge, pointer, genericSubject, otherProduct } = marks;
  const doubts = [negation, future, hedge, pointer, genericSubject, otherProduct];
  return statements
    .filter(
      ({ mood, kind, tags }) => mood === null && kinds.includes(kind) && !doubts.some((doubt) => hasTagOf(tags, doubt)),
    )
    .map(({ from, to, section }) => ({ text: document.text.slice(from, to), from, to, section }));
}
