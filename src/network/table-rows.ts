import type { Document, Table } from '#model/document';
import type { ColumnKind } from '#model/network';
import { isBlank } from './is-blank.js';
import { cellText, type Field, type RawRow, type RawTable } from './raw-table.js';
import type { Vocabulary } from './vocabulary.js';

const NO_KINDS: readonly ColumnKind[] = [];
// A pair of a key and a value is a row only with as many known keys.
const FEWEST_KEYS = 3;

/** The words that introduce a place: the nearest heading and the block that leads to it. */
export function leadOf({ sections, blocks }: Document, section: number, lead: number | null): string {
  const heading = sections[section]?.heading?.text ?? '';
  const words = lead === null ? '' : (blocks[lead]?.runs.map(({ text }) => text).join(' ') ?? '');
  return `${cellText(heading)} ; ${cellText(words)}`;
}

/** Rows whose first cell names what the second holds (Port: 443) are one row, stood on end; null for any other rows. */
export function joinedPairs(rows: readonly RawRow[], vocabulary: Vocabulary): RawRow | null {
  const fields: Field[] = [];
  for (const { fields: cells } of rows) {
    const [key, value] = cells;
    if (cells.length !== 2 || !key || !value) return null;
    const kinds = vocabulary.columnsOf(key.text);
    if (kinds.length > 0) fields.push({ kinds, text: value.text });
  }
  const known = new Set(fields.flatMap(({ kinds }) => kinds));
  const isNetwork = (['port', 'local-port', 'remote-port', 'protocol', 'transport'] as const).some((kind) =>
    known.has(kind),
  );
  if (!isNetwork || known.size < FEWEST_KEYS || fields.length * 2 < rows.length) return null;
  return { from: rows[0]!.from, to: rows.at(-1)!.to, fields };
}

function rawRows({ rows, headers }: Table, { blocks }: Document, vocabulary: Vocabulary): RawRow[] {
  const kinds = headers.map(({ text }) => vocabulary.columnsOf(text));
  return rows
    .map((index) => blocks[index]!)
    .map(({ range, runs }) => ({
      ...range,
      fields: runs.map(({ text }, n) => ({ kinds: kinds[n] ?? NO_KINDS, text: cellText(text) })),
    }))
    .filter(({ fields }) => fields.some((field) => !field.kinds.includes('id') && !isBlank(field.text, vocabulary)));
}

/** The tables of a document as rows; whether they speak of a network is asked afterwards. */
export function tablesOf(document: Document, vocabulary: Vocabulary): RawTable[] {
  return document.tables.map((table) => {
    const rows = rawRows(table, document, vocabulary);
    const joined = rows.length >= FEWEST_KEYS ? joinedPairs(rows, vocabulary) : null;
    const lead = `${leadOf(document, table.section, table.lead)} ; ${cellText(table.headers.map(({ text }) => text).join(' ; '))}`;
    return { ...table.range, section: table.section, lead, isProse: false, rows: joined ? [joined] : rows };
  });
}
