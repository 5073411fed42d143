import type { Table, TableCell, TableRow } from 'mdast';
import type { Run } from '#model/document';
import { emptyRun } from '../run.js';
import { inlineRun } from './inline-run.js';
import type { Place } from './read-siblings.js';
import type { MarkdownReader } from './reader.js';

function cellRun(cell: TableCell, reader: MarkdownReader): Run {
  const first = cell.children[0];
  const last = cell.children.at(-1);
  if (!first || !last) return emptyRun(reader.rangeOf(cell).from);
  return inlineRun(cell.children, { from: reader.rangeOf(first).from, to: reader.rangeOf(last).to }, reader);
}

const cellsOf = (row: TableRow, reader: MarkdownReader): Run[] => row.children.map((cell) => cellRun(cell, reader));

// A table of thousands of columns and rows is filled up no further: that would cost the product of both.
const WIDEST_FILLED = 100;

/** Reads a pipe table: one block a row, short rows filled up to the width of the head. */
export function readTable(node: Table, place: Place, reader: MarkdownReader): void {
  const [head, ...rows] = node.children;
  const headers = head ? cellsOf(head, reader) : [];
  const table = reader.builder.addTable(reader.rangeOf(node), headers, place.lead);
  for (const row of rows) {
    const range = reader.rangeOf(row);
    const cells = cellsOf(row, reader);
    while (cells.length < Math.min(headers.length, WIDEST_FILLED)) cells.push(emptyRun(range.to));
    reader.builder.addBlock('row', range, cells, place, { table: table.index });
  }
}
