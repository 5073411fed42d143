import type { Block, Document, Table } from '#model/document';
import type { SoftwareRow } from '#model/inventory';
import type { Place } from '#model/span';
import { foldWords, holdsAny } from '../fold-words.js';
import { saidOf, WORDS } from '../words.js';
import { headingWords } from './heading-words.js';

const { list } = WORDS;
const isOwn = holdsAny(list.own);
const isAbout = holdsAny(list.about);
const isForeign = holdsAny(list.foreign);
const isSoup = holdsAny(['soup']);

// A head that could be two things is first the more special one: "software version" is a version.
const COLUMNS = (['support-end', 'support-level', 'supplier', 'version'] as const).map(
  (column) => [column, holdsAny(list[column])] as const,
);
const isName = holdsAny([...list.own, ...list.name]);

type Columns = Partial<Record<'name' | (typeof COLUMNS)[number][0], number>>;

function columnsOf(heads: readonly string[]): Columns {
  const columns: Columns = {};
  heads.forEach((head, n) => {
    const found = COLUMNS.find(([column, holds]) => columns[column] === undefined && holds(head));
    if (found) columns[found[0]] = n;
  });
  const taken = Object.values(columns);
  const name = heads.findIndex((head, n) => !taken.includes(n) && isName(head));
  return name < 0 ? columns : { ...columns, name };
}

interface ListTable {
  readonly columns: Columns & { readonly name: number };
  readonly isList: boolean;
}

/** Whether a table lists third-party software, and by which columns; null for all other tables. */
function listTableOf(document: Document, table: Table): ListTable | null {
  const heads = table.headers.map(({ text }) => foldWords(text));
  const { name, ...columns } = columnsOf(heads);
  if (name === undefined || columns.version === undefined) return null;
  const above = headingWords(document, document.blocks[table.rows[0] ?? -1], table.section);
  const own = isOwn(heads[name]!);
  if (!own && isForeign(above)) return null;
  const isList = own || (isAbout(above) && (columns.supplier !== undefined || isSoup(above)));
  return isList || columns['support-end'] !== undefined ? { columns: { ...columns, name }, isList } : null;
}

function rowOf(block: Block, { columns, isList }: ListTable, place: Place): SoftwareRow | null {
  const cell = (column: number | undefined): string | null =>
    column === undefined ? null : saidOf(block.runs[column]?.text);
  const name = cell(columns.name);
  if (name === null) return null;
  return {
    name,
    version: cell(columns.version),
    supplier: cell(columns.supplier),
    supportEnd: cell(columns['support-end']),
    supportLevel: cell(columns['support-level']),
    isList,
    place,
  };
}

/** The rows of all tables of a document that list third-party software with its versions. */
export function softwareRows(document: Document, placeOf: (block: Block) => Place): SoftwareRow[] {
  return document.tables.flatMap((table) => {
    const listTable = listTableOf(document, table);
    if (!listTable) return [];
    const rows = table.rows.map((n) => document.blocks[n]).filter((block) => block !== undefined);
    return rows.flatMap((block) => rowOf(block, listTable, placeOf(block)) ?? []);
  });
}
