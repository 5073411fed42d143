import type { RootContent } from 'mdast';
import type { Block } from '#model/document';
import type { Surroundings } from '../document-builder.js';
import { htmlGroup } from './html-group.js';
import { readBlockquote } from './read-blockquote.js';
import { readCode } from './read-code.js';
import { readHeading } from './read-heading.js';
import { readHtml } from './read-html.js';
import { readList } from './read-list.js';
import { readParagraph } from './read-paragraph.js';
import { readTable } from './read-table.js';
import type { MarkdownReader } from './reader.js';

/** Where a node stands: what its blocks inherit, and in how many containers it is nested. */
export interface Place extends Surroundings {
  readonly depth: number;
}

const DEEPEST = 200;

function readNode(node: RootContent, place: Place, reader: MarkdownReader): Block | null {
  switch (node.type) {
    case 'heading':
      return readHeading(node, place, reader);
    case 'paragraph':
      return readParagraph(node, place, reader);
    case 'list':
      readList(node, place, reader, 0);
      return null;
    case 'table':
      readTable(node, place, reader);
      return null;
    case 'blockquote':
      readBlockquote(node, place, reader);
      return null;
    case 'code':
      readCode(node, place, reader);
      return null;
    default:
      return null;
  }
}

/** A paragraph leads the list, table, code or quotation right behind it, and the paragraph behind its colon or question mark. */
function leadOf(before: Block | null, node: RootContent): number | null {
  if (before === null) return null;
  const asks = /[:?]$/.test(before.runs[0]?.text.trimEnd() ?? '');
  return node.type !== 'paragraph' || asks ? before.index : null;
}

const isWordless = ({ runs }: Block): boolean => runs.every(({ text }) => text.trim() === '');

/** Reads the nodes of a document or container in order. */
export function readSiblings(nodes: readonly RootContent[], place: Place, reader: MarkdownReader): void {
  if (place.depth > DEEPEST) return reader.tellTooDeep();
  let before: Block | null = null;
  for (let n = 0; n < nodes.length; n += 1) {
    const node = nodes[n]!;
    if (node.type === 'definition' || node.type === 'yaml') continue;
    const admonition = place.admonition ?? reader.calloutAt(reader.rangeOf(node).from)?.kind ?? null;
    const here = { ...place, admonition, lead: leadOf(before, node) ?? place.lead };
    if (node.type === 'html') {
      const group = htmlGroup(nodes, n, reader);
      const made = readHtml(group.range, here, reader);
      // A comment or an image between a caption and its table parts nothing.
      if (made !== 'nothing') before = made;
      n += group.count - 1;
      continue;
    }
    const made = readNode(node, here, reader);
    if (made === null || !isWordless(made)) before = made?.kind === 'paragraph' ? made : null;
  }
}
