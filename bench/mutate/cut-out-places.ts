import type { Document } from '#model/document';
import { createLineMap } from '#text/line-map';
import type { AnnotatedPlace } from '../measure/annotated-dossier.js';

/** The given lines of a document with the headings above them and the heads of their tables: what one would paste elsewhere. */
export function cutOutPlaces(
  { text, blocks, tables }: Document,
  lines: readonly Pick<AnnotatedPlace, 'start' | 'end'>[],
): string {
  const map = createLineMap(text);
  const lineOf = (offset: number): number => map.positionAt(offset).line;
  const kept = new Set(lines.flatMap(({ start, end }) => Array.from({ length: end - start + 1 }, (_, n) => start + n)));
  const isKept = (from: number, to: number): boolean => [...kept].some((line) => line >= from && line <= to);
  for (const { range } of tables) {
    const first = lineOf(range.from);
    if (isKept(first, lineOf(Math.max(range.from, range.to - 1)))) kept.add(first).add(first + 1);
  }
  for (const block of blocks) if (block.kind === 'heading') kept.add(lineOf(block.range.from));
  return text
    .split('\n')
    .map((words, n) => (kept.has(n + 1) ? words : ''))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}
