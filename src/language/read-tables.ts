import type { Document } from '#model/document';
import { emptyBits, setBit, type Bits } from './bits.js';
import type { Statement } from './statement.js';

/** A table as read: the concepts of its heads and cells, and which cells are filled. */
export interface ReadTable {
  readonly rows: readonly Statement[];
  readonly heads: readonly Bits[];
  /** Row by row, the concepts of each cell. */
  readonly cells: readonly (readonly Bits[])[];
  readonly filled: readonly (readonly boolean[])[];
}

/** Concepts of each cell of a row. */
function cellBits(row: Statement, columns: number, size: number): Bits[] {
  const cells = Array.from({ length: columns }, () => emptyBits(size));
  for (const tag of row.tags) if (cells[tag.run]) setBit(cells[tag.run]!, tag.concept);
  return cells;
}

/** Reads all tables of a document once, for every condition that looks at tables. `heads` are the concepts of each head cell. */
export function readTables(
  document: Document,
  statements: readonly Statement[],
  byBlock: readonly (readonly number[])[],
  heads: readonly (readonly Bits[])[],
  size: number,
): ReadTable[] {
  return document.tables.map((table) => {
    const rows = table.rows.flatMap((block) => byBlock[block]!.slice(0, 1).map((n) => statements[n]!));
    const columns = Math.max(table.headers.length, ...table.rows.map((block) => document.blocks[block]!.runs.length));
    const own = heads[table.index]!;
    return {
      rows,
      heads: Array.from({ length: columns }, (_, column) => own[column] ?? emptyBits(size)),
      cells: rows.map((row) => cellBits(row, columns, size)),
      filled: rows.map((row) => document.blocks[row.block]!.runs.map((run) => /[\p{L}\p{N}]/u.test(run.text))),
    };
  });
}
