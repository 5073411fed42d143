import remarkParse from 'remark-parse';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { unified } from 'unified';
import type { Nodes } from 'mdast';

/** All nodes of a Markdown text, as a code host parses it, outermost first. */
export function nodesOf(text: string): Nodes[] {
  const processor = unified().use(remarkParse);
  processor.data('micromarkExtensions', [gfmTable()]);
  processor.data('fromMarkdownExtensions', [gfmTableFromMarkdown()]);
  const all = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(all) : [])];
  return all(processor.parse(text));
}

/** The words that a reader sees, code included. */
export function wordsOf(nodes: readonly Nodes[]): string {
  return nodes.map((node) => (node.type === 'text' || node.type === 'inlineCode' ? node.value : '')).join('');
}

/** The HTML of a Markdown text, piece by piece. */
export function htmlOf(nodes: readonly Nodes[]): string[] {
  return nodes.flatMap((node) => (node.type === 'html' ? [node.value] : []));
}
