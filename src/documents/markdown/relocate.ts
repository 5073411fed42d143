import type { Document, Run } from '#model/document';
import type { Range } from '#model/span';
import type { MappedText } from './source-map.js';

interface Placed {
  readonly range: Range;
}

/** Moves a document that was read from a mapped text to the places of its source. */
export function relocate(document: Document, mapped: MappedText, source: string): Document {
  const placed = <T extends Placed>(one: T): T => ({ ...one, range: mapped.rangeOf(one.range.from, one.range.to) });
  const moved = new Map<Run, Run>();
  // Headings stand in their section and in their block; both keep sharing one run.
  const run = (one: Run): Run => {
    const known = moved.get(one);
    if (known) return known;
    const { range } = placed(one);
    // A line end that unwrapping put in stands at the end of what is before it.
    const last = Math.max(range.from, range.to - 1);
    const starts = Uint32Array.from(one.starts, (start) => Math.min(mapped.rangeOf(start, start + 1).from, last));
    const made = { ...one, range, starts };
    moved.set(one, made);
    return made;
  };
  return {
    ...document,
    text: source,
    sections: document.sections.map((section, n) => {
      const { range } = placed(section);
      const heading = section.heading && run(section.heading);
      return { ...section, heading, range: n === 0 ? { from: 0, to: range.to } : range };
    }),
    blocks: document.blocks.map((block) => ({ ...placed(block), runs: block.runs.map(run) })),
    tables: document.tables.map((table) => ({ ...placed(table), headers: table.headers.map(run) })),
    links: document.links.map(placed),
    images: document.images.map(placed),
    comments: document.comments.map(placed),
  };
}
