import type { RootContent } from 'mdast';
import type { Range } from '#model/span';
import type { MarkdownReader } from './reader.js';

const depthOf = (html: string): number =>
  (html.match(/<table\b/gi)?.length ?? 0) - (html.match(/<\/table\b/gi)?.length ?? 0);

/** The HTML node at `n` with the nodes behind it up to the end of its table: blank lines part a table into several nodes. */
export function htmlGroup(
  nodes: readonly RootContent[],
  n: number,
  reader: MarkdownReader,
): { readonly range: Range; readonly count: number } {
  const { from, to } = reader.rangeOf(nodes[n]!);
  let open = depthOf(reader.source.slice(from, to));
  let count = 1;
  let end = to;
  while (open > 0 && n + count < nodes.length) {
    const node = nodes[n + count]!;
    // A table that nobody closes must not swallow the chapters behind it.
    if (node.type === 'heading') break;
    const range = reader.rangeOf(node);
    if (node.type === 'html' || node.type === 'paragraph') open += depthOf(reader.source.slice(range.from, range.to));
    end = range.to;
    count += 1;
  }
  return { range: { from, to: end }, count };
}
