import type { Reading } from '#language/read-document';
import type { Document } from '#model/document';
import type { NetworkEvidence, NetworkRow, NetworkTable } from '#model/network';
import { createLineMap } from '#text/line-map';
import { placeOf } from '#text/place';
import { headingsAbove } from '#text/headings-above';
import { dataTablesOf } from './data-rows.js';
import { isNetworkTable } from './is-network-table.js';
import { listsOf } from './list-rows.js';
import { findMentions } from './mentions.js';
import { findPortMentions } from './port-mentions.js';
import { reasonsOf } from './reasons.js';
import { readRow } from './read-row.js';
import { textOf, type RawTable } from './raw-table.js';
import { tablesOf } from './table-rows.js';
import type { Vocabulary } from './vocabulary.js';

function rawTablesOf(document: Document, vocabulary: Vocabulary): RawTable[] {
  const found =
    document.format === 'markdown'
      ? [...tablesOf(document, vocabulary), ...listsOf(document, vocabulary)]
      : dataTablesOf(document, vocabulary);
  return found.filter((table) => isNetworkTable(table, vocabulary)).sort((a, b) => a.from - b.from || a.to - b.to);
}

function listsRules({ lead, rows }: RawTable, vocabulary: Vocabulary): boolean {
  return (
    vocabulary.has('firewall', lead) ||
    /^rules$/.test(lead) ||
    rows.some((row) => textOf(row, 'action', 'match') !== '')
  );
}

function listsStreams({ lead, rows }: RawTable, vocabulary: Vocabulary): boolean {
  if (vocabulary.has('streams', lead)) return true;
  return rows.some(
    (row) => (textOf(row, 'source') !== '' && textOf(row, 'destination') !== '') || textOf(row, 'ends') !== '',
  );
}

/** A table is shown by its first line: its heads, or the first of its items. */
function firstLineEnd(text: string, { from, to }: RawTable): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? to : Math.min(end, to);
}

/** Reads all that a document says about ports, streams, firewall rules and other ways in; running text only where it was `read`. */
export function observeNetwork(document: Document, reading: Reading | null, vocabulary: Vocabulary): NetworkEvidence {
  const lineMap = createLineMap(document.text);
  const place = (from: number, to: number) => placeOf(document.path, document.text, lineMap, from, to);
  const reasons = reasonsOf(document, vocabulary);
  const tables: NetworkTable[] = [];
  const rows: NetworkRow[] = [];
  const rawTables = rawTablesOf(document, vocabulary);
  for (const raw of rawTables) {
    const isRules = listsRules(raw, vocabulary);
    tables.push({
      place: place(raw.from, firstLineEnd(document.text, raw)),
      rows: raw.rows.length,
      listsRules: isRules,
      // A table of rules has two ends as well; it lists streams only where it says so.
      listsStreams: isRules ? vocabulary.has('streams', raw.lead) : listsStreams(raw, vocabulary),
    });
    for (const row of raw.rows) {
      rows.push({
        place: place(row.from, row.to),
        headings: headingsAbove(document, raw.section),
        table: tables.length - 1,
        ...readRow(row, raw, reasons(raw.section), vocabulary),
      });
    }
  }
  const ports = reading ? findPortMentions(reading, rawTables, vocabulary, place) : [];
  return { tables, rows, ports, ...findMentions(document, reading, vocabulary, place) };
}
