import type { Run } from '#model/document';

/** One line of a table that lost its head: its range and its cells. */
export interface OrphanRow {
  readonly range: Run['range'];
  readonly cells: readonly Run[];
}

const ROW = /^[ \t]*\|.*\|[ \t]*$/;
const RULE = /^[ \t|:-]+$/;

function cellsOf(line: string, at: number): Run[] {
  const cells: Run[] = [];
  let from = line.indexOf('|') + 1;
  for (let i = from; i < line.length; i += 1) {
    if (line[i] !== '|' || line[i - 1] === '\\') continue;
    const raw = line.slice(from, i);
    const lead = raw.length - raw.trimStart().length;
    const text = raw.trim();
    const start = at + from + lead;
    cells.push({
      text,
      starts: Uint32Array.from({ length: text.length }, (_, n) => start + n),
      range: { from: start, to: start + text.length },
    });
    from = i + 1;
  }
  return cells;
}

/** Rows of a paragraph that consists of table lines without a head (a table that was torn apart); null for any other paragraph. */
export function orphanRows(source: string, from: number, to: number): OrphanRow[] | null {
  if (source[from] !== '|') return null;
  const rows: OrphanRow[] = [];
  let at = from;
  for (const line of source.slice(from, to).split('\n')) {
    const bare = line.replace(/\r$/, '');
    if (!ROW.test(bare)) return null;
    if (!RULE.test(bare)) rows.push({ range: { from: at, to: at + bare.length }, cells: cellsOf(bare, at) });
    at += line.length + 1;
  }
  return rows;
}
