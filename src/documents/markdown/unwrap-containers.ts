import type { Range } from '#model/span';
import { containerMarkerOf, MAY_HOLD_CONTAINERS, type OpeningMarker } from './container-marker.js';
import { joinPieces, wholeSource, type MappedText } from './source-map.js';

/** A container's stretch of the source. `kind` is that of the innermost admonition; null in tabs and the like. */
export interface Callout extends Range {
  readonly kind: string | null;
  readonly parent: Callout | null;
}

interface Open {
  readonly callout: { from: number; to: number; readonly kind: string | null; readonly parent: Callout | null };
  /** Closing line of a fenced container; null for an indented one. */
  readonly closedBy: string | null;
  readonly column: number;
  /** Columns that the content is indented by, known from its first line on. */
  dedent: number | null;
}

const FENCE = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(`{3,}|~{3,})(?:[^`]*)$/;
const LINE = /[^\r\n]*(?:\r\n|\n|\r|$)/y;
const MOST_OPEN = 50;

const columnsOf = (line: string): number => {
  let columns = 0;
  for (const c of line) {
    if (c === ' ') columns += 1;
    else if (c === '\t') columns += 4 - (columns % 4);
    else break;
  }
  return columns;
};

/** Units of white space that make up the first `columns` columns of a line. */
const unitsOf = (line: string, columns: number): number => {
  let units = 0;
  for (let seen = 0; seen < columns && (line[units] === ' ' || line[units] === '\t'); units += 1)
    seen += line[units] === '\t' ? 4 - (seen % 4) : 1;
  return units;
};

/**
 * Takes the markers of `:::`, `!!!`, tab and directive containers out of a Markdown source and the indentation off their
 * content, so that remark reads what stands inside as plain Markdown; a title becomes a paragraph of its own.
 */
export function unwrapContainers(source: string): {
  readonly mapped: MappedText;
  readonly callouts: readonly Callout[];
} {
  if (!MAY_HOLD_CONTAINERS.test(source)) return { mapped: wholeSource(source), callouts: [] };
  const pieces: (Range | string)[] = [];
  const callouts: Callout[] = [];
  const open: Open[] = [];
  let fence: { readonly mark: string; readonly depth: number } | null = null;

  const closeFrom = (depth: number, at: number): void => {
    for (const one of open.splice(depth)) one.callout.to = at;
    if (fence && fence.depth > depth) fence = null;
  };
  const leaveIndented = (line: string, at: number): void => {
    const column = columnsOf(line);
    for (let n = 0; n < open.length; n += 1) {
      const one = open[n]!;
      if (one.closedBy !== null) continue;
      if (one.dedent === null && column >= one.column + 2) one.dedent = Math.min(4, column - one.column);
      if (column < one.column + (one.dedent ?? 4)) return closeFrom(n, at);
    }
  };
  const begin = (marker: OpeningMarker, line: string, at: number, from: number): void => {
    const parent = open.at(-1)?.callout ?? null;
    const callout = { from: at, to: source.length, kind: marker.kind ?? parent?.kind ?? null, parent };
    callouts.push(callout);
    const closedBy = marker.opens === 'fenced' ? marker.closedBy : null;
    open.push({ callout, closedBy, column: columnsOf(line), dedent: null });
    // Two line ends, as the first may join a lone CR before it.
    pieces.push('\n\n');
    if (marker.title === null) return;
    const indent = unitsOf(line, columnsOf(line));
    const cut = from - at;
    pieces.push({ from, to: Math.max(from, at + indent) });
    pieces.push({ from: at + Math.max(marker.title.from, cut), to: at + marker.title.to }, '\n\n');
  };
  const end = (marker: { closes: string }, at: number): boolean => {
    const found = open.findLastIndex(({ closedBy }) => closedBy === marker.closes);
    const isColons = marker.closes.startsWith(':');
    const depth = found >= 0 || !isColons ? found : open.findLastIndex(({ closedBy }) => closedBy?.startsWith(':'));
    if (depth >= 0) closeFrom(depth, at);
    return depth >= 0 || isColons || marker.closes === 'endhint';
  };
  const readLine = (line: string, at: number, ending: number): void => {
    const isBlank = /^\s*$/.test(line);
    if (!isBlank) leaveIndented(line, at);
    const dedent = open.reduce((sum, one) => sum + (one.dedent ?? 0), 0);
    const from = at + (isBlank ? 0 : unitsOf(line, dedent));
    const marker = fence ? null : containerMarkerOf(line);
    if (marker && 'opens' in marker && open.length < MOST_OPEN) return begin(marker, line, at, from);
    if (marker && 'closes' in marker && end(marker, at)) return void pieces.push('\n\n');
    const mark = FENCE.exec(line)?.[1] ?? null;
    if (fence && mark?.startsWith(fence.mark) && line.trim() === mark) fence = null;
    else if (!fence && mark) fence = { mark, depth: open.length };
    pieces.push({ from, to: ending });
  };

  for (let at = source.startsWith('\uFEFF') ? 1 : 0; at < source.length; at = LINE.lastIndex) {
    LINE.lastIndex = at;
    const whole = LINE.exec(source)![0];
    readLine(whole.replace(/[\r\n]+$/, ''), at, at + whole.length);
    LINE.lastIndex = at + whole.length;
  }
  return { mapped: joinPieces(source, pieces), callouts };
}
