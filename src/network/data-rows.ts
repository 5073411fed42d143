import type { Block, Document } from '#model/document';
import { cellText, type Field, type RawRow, type RawTable } from './raw-table.js';
import type { Vocabulary } from './vocabulary.js';

const isChapter = (key: string, vocabulary: Vocabulary): boolean =>
  vocabulary.has('streams', key) || vocabulary.has('firewall', key) || /^(?:rules|ports)$/.test(key);

/** The chapter of streams or rules that each section belongs to; null for all others. */
function chaptersOf({ sections }: Document, vocabulary: Vocabulary): (number | null)[] {
  const chapters: (number | null)[] = [];
  for (const { index, parent, heading } of sections) {
    const isOwn = heading !== null && isChapter(heading.text, vocabulary);
    const above = parent === null ? null : (chapters[parent] ?? null);
    chapters.push(above ?? (isOwn ? index : null));
  }
  return chapters;
}

/** Between two keys a new object begins: a dash of its own, or braces that close and open. */
function opensRow(last: Block | undefined, block: Block, source: string): boolean {
  if (!last) return true;
  const [key, lastKey] = [block.runs[0]!, last.runs[0]!];
  if (key.range.from === lastKey.range.from) return false;
  return /(?:^|\n)[ \t]*-[ \t]|\}\s*,\s*\{/.test(source.slice(last.range.to, key.range.from));
}

function fieldOf(block: Block, chapter: number, { sections }: Document, vocabulary: Vocabulary): Field {
  const [key, value] = block.runs;
  // The key of an object inside the row tells more than its own keys do: source: {address: ...}.
  const outer = block.section === chapter ? '' : (sections[block.section]?.heading?.text ?? '');
  const outerKinds = vocabulary.columnsOf(outer);
  return {
    kinds: outerKinds.length > 0 ? outerKinds : vocabulary.columnsOf(key?.text ?? ''),
    text: cellText(value?.text ?? ''),
  };
}

/** Streams and rules of a YAML or JSON file, such as network.yaml: one row an object below `streams`, `rules` or `ports`. */
export function dataTablesOf(document: Document, vocabulary: Vocabulary): RawTable[] {
  const tables = new Map<number, { readonly rows: (RawRow & { to: number; fields: Field[] })[]; last: Block }>();
  const chapters = chaptersOf(document, vocabulary);
  for (const block of document.blocks) {
    const chapter = chapters[block.section] ?? null;
    if (block.kind !== 'entry' || chapter === null) continue;
    const table = tables.get(chapter);
    const field = fieldOf(block, chapter, document, vocabulary);
    const open = table?.rows.at(-1);
    if (!table) tables.set(chapter, { rows: [{ ...block.range, fields: [field] }], last: block });
    else if (!open || opensRow(table.last, block, document.text)) table.rows.push({ ...block.range, fields: [field] });
    else {
      open.fields.push(field);
      open.to = block.range.to;
    }
    if (table) table.last = block;
  }
  return [...tables].map(([section, { rows }]) => {
    const lead = document.sections[section]?.heading?.text ?? '';
    return { from: rows[0]!.from, to: rows.at(-1)!.to, section, lead, isProse: false, rows };
  });
}
