import type { Reading } from '#language/read-document';
import type { Statement } from '#language/statement';
import type { Grade, NearMissReason } from '#model/observation';

/** A place that a check saw, as source offsets; the caller turns it into a line, a column and an excerpt. */
export interface Sighting {
  readonly from: number;
  readonly to: number;
  readonly section: number;
  readonly grade: Grade;
  readonly refused: NearMissReason | null;
  readonly score: number;
  /** The concept whose name alone is lacking: set on places that only hint at a name of the maker's own. */
  readonly lacking?: number;
}

/** A ready check: looks at one read document and returns what it saw. */
export type Observer = (reading: Reading) => Sighting[];

/** Makes a sighting of one statement. */
export function sightingOf(
  statement: Statement,
  grade: Grade,
  refused: NearMissReason | null,
  score: number,
): Sighting {
  return { from: statement.from, to: statement.to, section: statement.section, grade, refused, score };
}
