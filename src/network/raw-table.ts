import type { ColumnKind } from '#model/network';

/** A cell with what its column holds; no kinds where the head says nothing that is known. */
export interface Field {
  readonly kinds: readonly ColumnKind[];
  readonly text: string;
}

// What a person writes into a cell; a longer one is read so far.
const LONGEST_CELL = 2000;

/** The words of a cell as far as they are read. */
export const cellText = (text: string): string => text.slice(0, LONGEST_CELL).trim();

/** A row before it is understood: source offsets and cells. */
export interface RawRow {
  readonly from: number;
  readonly to: number;
  readonly fields: readonly Field[];
}

/** Rows that stand together, and the words that introduce them (nearest heading, caption, lead-in). */
export interface RawTable {
  readonly from: number;
  readonly to: number;
  readonly section: number;
  readonly lead: string;
  /** Rows of prose: their direction is told in words, not in columns. */
  readonly isProse: boolean;
  readonly rows: readonly RawRow[];
}

/** Stands between cells so that no number is read together with a word of the next cell. */
const BETWEEN_CELLS = ' · ';

export const isKind = (field: Field, ...kinds: readonly ColumnKind[]): boolean =>
  field.kinds.some((kind) => kinds.includes(kind));

/** Words of all cells of some kinds, one after the other. */
export const textOf = ({ fields }: RawRow, ...kinds: readonly ColumnKind[]): string =>
  fields
    .filter((field) => isKind(field, ...kinds))
    .map(({ text }) => text)
    .join(BETWEEN_CELLS);

/** Words of the whole row. */
export const wholeText = ({ fields }: RawRow): string => fields.map(({ text }) => text).join(BETWEEN_CELLS);
