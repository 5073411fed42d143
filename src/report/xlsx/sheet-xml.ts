import type { Cell, Sheet } from '../matrix/sheet.js';
import { escapeXml } from '../xml/escape-xml.js';

/** What a spreadsheet takes in one cell. */
const LONGEST = 32_767;
const HEAD_STYLE = 1;
const TEXT_STYLE = 2;

/** Letters of a column: 0 is A, 26 is AA. */
export function columnName(n: number): string {
  const rest = n < 26 ? '' : columnName(Math.floor(n / 26) - 1);
  return rest + String.fromCharCode(65 + (n % 26));
}

/** Cells hold text by their type, so that none is ever taken for a formula. */
function cellXml(cell: Cell, reference: string, style: number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  const text = escapeXml(cell.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, ''));
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function rowXml(cells: readonly Cell[], n: number, style: number): string {
  return `<row r="${n}">${cells.map((cell, k) => cellXml(cell, `${columnName(k)}${n}`, style)).join('')}</row>`;
}

/** Range of a sheet with its head, such as `A1:D20`. */
export function sheetRange({ columns, rows }: Sheet, isAbsolute = false): string {
  const mark = isAbsolute ? '$' : '';
  return `${mark}A${mark}1:${mark}${columnName(columns.length - 1)}${mark}${rows.length + 1}`;
}

/** One worksheet: its head row stays in view and filters the rows below. */
export function sheetXml(sheet: Sheet, isFirst: boolean): string {
  const { columns, rows } = sheet;
  const widths = columns.map(({ width }, n) => `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`);
  const heads = columns.map(({ head }) => head);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<sheetViews><sheetView ${isFirst ? 'tabSelected="1" ' : ''}workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${widths.join('')}</cols>`,
    `<sheetData>${rowXml(heads, 1, HEAD_STYLE)}${rows.map((row, n) => rowXml(row, n + 2, TEXT_STYLE)).join('')}</sheetData>`,
    `<autoFilter ref="${sheetRange(sheet)}"/>`,
    '</worksheet>',
  ].join('');
}
