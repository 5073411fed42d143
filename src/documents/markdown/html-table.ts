import type { Run } from '#model/document';
import type { Range } from '#model/span';
import { emptyRun } from '../run.js';
import { createHtmlText } from './html-text.js';
import { isElement, valueOf, type HtmlElement, type HtmlTree } from './html-tree.js';
import { gatherWords } from './html-words.js';
import type { Place } from './read-siblings.js';
import type { MarkdownReader } from './reader.js';

const WIDEST_SPAN = 50;
const LONGEST_SPAN = 500;
const WIDEST_ROW = 200;

interface Row {
  readonly range: Range;
  readonly cells: readonly Run[];
  readonly isHead: boolean;
}

function wordsOf(cell: HtmlElement, tree: HtmlTree, reader: MarkdownReader): Run {
  const text = createHtmlText(tree);
  for (const child of cell.childNodes) gatherWords(child, tree, text, reader);
  return text.take() ?? emptyRun(tree.rangeOf(cell).from);
}

const spanOf = (cell: HtmlElement, name: 'colspan' | 'rowspan', most: number): number =>
  Math.min(Math.max(1, Number.parseInt(valueOf(cell, name) ?? '1', 10) || 1), most);

interface Rows {
  readonly rows: readonly { readonly element: HtmlElement; readonly isHead: boolean }[];
  readonly caption: HtmlElement | null;
}

/** The table's own rows; those of tables in its cells are words of these cells. */
function rowsOf(table: HtmlElement): Rows {
  const rows: { element: HtmlElement; isHead: boolean }[] = [];
  let caption: HtmlElement | null = null;
  for (const part of table.childNodes.filter(isElement)) {
    if (part.tagName === 'caption') caption ??= part;
    if (part.tagName === 'tr') rows.push({ element: part, isHead: false });
    if (!/^t(?:head|body|foot)$/.test(part.tagName)) continue;
    for (const row of part.childNodes.filter(isElement))
      if (row.tagName === 'tr') rows.push({ element: row, isHead: part.tagName === 'thead' });
  }
  return { rows, caption };
}

/** Spreads cells over the columns and rows that they span: each place repeats the cell's words. */
function gridOf({ rows }: Rows, tree: HtmlTree, reader: MarkdownReader, onRow: (row: Row) => void): void {
  const pending: { run: Run; left: number }[] = [];
  let isBeforeBody: boolean = true;
  for (const { element, isHead } of rows) {
    const own = element.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
    const cells: Run[] = [];
    const takeSpanned = (): void => {
      for (let above = pending[cells.length]; above && above.left > 0; above = pending[cells.length]) {
        above.left -= 1;
        cells.push(above.run);
      }
    };
    for (const cell of own) {
      takeSpanned();
      const run = wordsOf(cell, tree, reader);
      const left = spanOf(cell, 'rowspan', LONGEST_SPAN) - 1;
      const columns = spanOf(cell, 'colspan', WIDEST_SPAN);
      for (let n = 0; n < columns && cells.length < WIDEST_ROW; n += 1) {
        pending[cells.length] = { run, left };
        cells.push(run);
      }
    }
    takeSpanned();
    const isHeadRow: boolean =
      isHead || (isBeforeBody && own.length > 0 && own.every(({ tagName }) => tagName === 'th'));
    isBeforeBody &&= isHeadRow;
    if (cells.length > 0) onRow({ range: tree.rangeOf(element), cells, isHead: isHeadRow });
  }
}

/** Reads an HTML table: its caption is a paragraph that leads it, the lowest head row names the columns. */
export function readHtmlTable(element: HtmlElement, tree: HtmlTree, place: Place, reader: MarkdownReader): void {
  const { builder } = reader;
  const parts = rowsOf(element);
  const caption = parts.caption ? wordsOf(parts.caption, tree, reader) : null;
  const lead = caption?.text ? builder.addBlock('paragraph', caption.range, [caption], place).index : place.lead;
  let headers: readonly Run[] = [];
  let table: number | null = null;
  gridOf(parts, tree, reader, ({ range, cells, isHead }) => {
    if (isHead && table === null) {
      headers = cells;
      return;
    }
    table ??= builder.addTable(tree.rangeOf(element), headers, lead).index;
    builder.addBlock('row', range, cells, { ...place, lead }, { table });
  });
  if (table === null && headers.length > 0) builder.addTable(tree.rangeOf(element), headers, lead);
}
