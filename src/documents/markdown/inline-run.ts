import type { Nodes, PhrasingContent } from 'mdast';
import type { Run } from '#model/document';
import type { Range } from '#model/span';
import { alignWords, type Syntax } from '../align-words.js';
import { cutRun } from '../run.js';
import { anchorsOf, attributeOf, isPlaceholderTag, tagOf } from './html-tag.js';
import { leftoverMarkup } from './leftover-markup.js';
import type { MarkdownReader } from './reader.js';

const DELETED = new Set(['del', 's', 'strike']);

/** Words of inline content as they are gathered. */
interface Gathered {
  readonly parts: string[];
  readonly starts: Uint32Array;
  length: number;
  /** Depth of `<del>` and its like: what stands inside is no statement. */
  deleted: number;
  /** Positions of `~` that are words, not markup. */
  readonly plainTildes: Set<number>;
}

function addWords(into: Gathered, value: string, syntax: Syntax, range: Range, { source }: MarkdownReader): void {
  if (into.deleted > 0) return;
  const words = value.includes('\r') ? value.replace(/\r\n?/g, '\n') : value;
  alignWords(words, source, range.from, range.to, syntax, into.starts, into.length);
  for (let i = words.indexOf('~'); i >= 0; i = words.indexOf('~', i + 1)) {
    const start = into.starts[into.length + i]!;
    if (syntax === 'literal' || source[start - 1] === '\\') into.plainTildes.add(into.length + i);
  }
  into.parts.push(words);
  into.length += words.length;
}

function addLineBreak(into: Gathered, at: number): void {
  if (into.deleted > 0) return;
  into.starts[into.length] = at;
  into.parts.push('\n');
  into.length += 1;
}

function addCode(into: Gathered, value: string, range: Range, reader: MarkdownReader): void {
  const { source } = reader;
  let from = range.from;
  while (from < range.to && source[from] === '`') from += 1;
  if (/\s/.test(source[from] ?? '') && !/^\s/.test(value)) from += 1;
  addWords(into, value, 'literal', { from, to: range.to }, reader);
}

function addHtml(into: Gathered, value: string, range: Range, reader: MarkdownReader): void {
  const tag = tagOf(value);
  for (const anchor of anchorsOf(value)) reader.builder.addAnchor(anchor);
  if (tag === null) return;
  if (DELETED.has(tag.name)) into.deleted = Math.max(0, into.deleted + (tag.isClosing ? -1 : 1));
  else if (tag.name === 'br') addLineBreak(into, range.from);
  else if (tag.name === 'img')
    reader.builder.addImage(attributeOf(value, 'src') ?? '', attributeOf(value, 'alt') ?? '', range);
  else if (tag.name === 'a' && attributeOf(value, 'href') !== null)
    reader.builder.addLink(attributeOf(value, 'href')!, '', range);
  else if (isPlaceholderTag(value)) addWords(into, value, 'literal', range, reader);
}

function addAll(nodes: readonly Nodes[], into: Gathered, reader: MarkdownReader): void {
  for (const node of nodes) addNode(node, into, reader);
}

function addLink(
  url: string | null,
  node: Nodes & { children: PhrasingContent[] },
  into: Gathered,
  reader: MarkdownReader,
): void {
  const first = into.parts.length;
  addAll(node.children, into, reader);
  if (url !== null) reader.builder.addLink(url, into.parts.slice(first).join(''), reader.rangeOf(node));
}

function addNode(node: Nodes, into: Gathered, reader: MarkdownReader): void {
  const range = reader.rangeOf(node);
  switch (node.type) {
    case 'text':
      return addWords(into, node.value, 'markdown', range, reader);
    case 'inlineCode':
      return addCode(into, node.value, range, reader);
    case 'break': {
      const end = reader.source.startsWith('\r\n', range.to - 2) ? 2 : 1;
      return addLineBreak(into, Math.max(range.from, range.to - end));
    }
    case 'html':
      return addHtml(into, node.value, range, reader);
    case 'link':
      return addLink(node.url, node, into, reader);
    case 'linkReference':
      // `[^1]` with a definition is the mark of a footnote, no words.
      return node.identifier.startsWith('^')
        ? undefined
        : addLink(reader.definitionOf(node.identifier), node, into, reader);
    case 'image':
      return reader.builder.addImage(node.url, node.alt ?? '', range);
    case 'imageReference':
      return reader.builder.addImage(reader.definitionOf(node.identifier) ?? '', node.alt ?? '', range);
    default:
      if ('children' in node) addAll(node.children, into, reader);
  }
}

/** Words of inline nodes whose source is the range. Links, images and anchors in them go to the document. */
export function inlineRun(nodes: readonly Nodes[], range: Range, reader: MarkdownReader): Run {
  // Words are never longer than their source, but for references to two code points.
  const into: Gathered = {
    parts: [],
    starts: new Uint32Array(range.to - range.from + 2),
    length: 0,
    deleted: 0,
    plainTildes: new Set(),
  };
  addAll(nodes, into, reader);
  const text = into.parts.length === 1 ? into.parts[0]! : into.parts.join('');
  const run = { text, starts: into.starts.subarray(0, into.length), range };
  return cutRun(run, leftoverMarkup(text, into.plainTildes));
}
