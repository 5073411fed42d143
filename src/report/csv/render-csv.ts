import type { RenderReport } from '../formats.js';
import { elementsSheet } from '../matrix/elements-sheet.js';
import type { Cell } from '../matrix/sheet.js';
import { visible } from '../text/visible.js';

// Without it spreadsheets take UTF-8 for the code page of the machine.
const BYTE_ORDER_MARK = '\uFEFF';

// A spreadsheet would take such a text for a formula; so would one that was cut off a line.
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = visible(cell);
  const tame = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(tame) ? `"${tame.replace(/"/g, '""')}"` : tame;
}

/** The matrix of elements as CSV after RFC 4180, with a byte order mark, so that spreadsheets open it cleanly. */
export const renderCsv: RenderReport = (report) => {
  const { columns, rows } = elementsSheet(report);
  const problems = report.problems.map(({ message, path, line, hint }) => [
    ...columns.map(() => null).slice(0, 9),
    'problem',
    path,
    null,
    line,
    null,
    null,
    message,
    hint,
    null,
    null,
  ]);
  const lines = [columns.map(({ head }) => head), ...rows, ...problems].map((row) => row.map(field).join(','));
  return BYTE_ORDER_MARK + lines.map((line) => `${line}\r\n`).join('');
};
