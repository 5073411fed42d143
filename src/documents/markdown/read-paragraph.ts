import type { Paragraph } from 'mdast';
import type { Block, Run } from '#model/document';
import { linesOf, sliceRun } from '../run.js';
import { openingKind } from './admonition-kinds.js';
import { definitionsIn } from './definition-list.js';
import { inlineRun } from './inline-run.js';
import { orphanRows, type OrphanRow } from './orphan-rows.js';
import type { Place } from './read-siblings.js';
import type { MarkdownReader } from './reader.js';

const FOOTNOTE_LINE = /[ \t>]*\[\^[^\]\s]{1,60}\]:/y;
const MODULE_LINE = /^(?:import\s[^\n]*['"][^\n'"]+['"];?|export\s+(?:const|default|function)\s)/;

function addOrphanRows(
  rows: readonly OrphanRow[],
  range: Run['range'],
  place: Place,
  { builder }: MarkdownReader,
): void {
  const before = builder.tables.at(-1);
  const fits = before?.section === builder.section && before.headers.length === rows[0]!.cells.length;
  const table = fits ? before : builder.addTable(range, [], place.lead);
  for (const row of rows) builder.addBlock('row', row.range, row.cells, place, { table: table.index });
}

/** Cuts a paragraph where a footnote's definition begins a line: each is a paragraph of its own. */
function footnotesOf(run: Run, source: string): Run[] {
  const isDefinition = (at: number): boolean => {
    FOOTNOTE_LINE.lastIndex = at;
    return FOOTNOTE_LINE.test(source);
  };
  const cuts = linesOf(run)
    .slice(1)
    .map(({ from }) => from)
    .filter((from) => isDefinition(run.starts[from - 1]! + (source.startsWith('\r\n', run.starts[from - 1]) ? 2 : 1)));
  if (cuts.length === 0) return [run];
  return [0, ...cuts].map((from, n) => sliceRun(run, from, cuts[n] ?? run.text.length));
}

/** Reads a paragraph, or what dialects hide in one: definition lists, footnotes, rows of a torn table. */
export function readParagraph(node: Paragraph, place: Place, reader: MarkdownReader): Block | null {
  const { builder, source } = reader;
  const range = reader.rangeOf(node);
  const rows = orphanRows(source, range.from, range.to);
  if (rows && rows.length > 0) {
    addOrphanRows(rows, range, place, reader);
    return null;
  }
  const run = inlineRun(node.children, range, reader);
  if (reader.isMdx && MODULE_LINE.test(run.text)) return null;
  const definitions = run.text.includes('\n:') ? definitionsIn(run) : null;
  if (definitions) {
    for (const { runs, range: own } of definitions) builder.addBlock('entry', own, runs, place);
    return null;
  }
  const opening = openingKind(run.text);
  const admonition = place.admonition ?? (opening?.isSetApart ? opening.kind : null);
  const parts = source.includes('[^', range.from) ? footnotesOf(run, source) : [run];
  let made: Block | null = null;
  for (const part of parts) made = builder.addBlock('paragraph', part.range, [part], { ...place, admonition });
  return made;
}
