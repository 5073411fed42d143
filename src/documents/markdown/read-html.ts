import type { Block, ListPlace, Run } from '#model/document';
import type { Range } from '#model/span';
import { runOf } from '../run.js';
import { readHtmlTable } from './html-table.js';
import { anchorsOf, isPlaceholderTag } from './html-tag.js';
import { createHtmlText } from './html-text.js';
import { isElement, isText, parseHtml, type HtmlElement, type HtmlNode, type HtmlTree } from './html-tree.js';
import { gatherWords, isBlockElement, isWordless, noteElement } from './html-words.js';
import { openHeading } from './read-heading.js';
import type { Place } from './read-siblings.js';
import type { MarkdownReader } from './reader.js';

const HEADING = /^h([1-6])$/;
const DEEPEST = 400;

/** Reads HTML between Markdown blocks. Returns its last paragraph where it may lead what follows, or `nothing` if it holds no words. */
export function readHtml(range: Range, place: Place, reader: MarkdownReader): Block | null | 'nothing' {
  const { builder, source } = reader;
  const html = source.slice(range.from, range.to);
  for (const anchor of anchorsOf(html)) builder.addAnchor(anchor);
  if (isPlaceholderTag(html.trim()))
    return builder.addBlock('paragraph', range, [runOf(html, source, range, 'literal')], place);
  const tree = parseHtml(source, range);
  if (tree === null) {
    reader.tellTooDeep();
    return null;
  }
  const first = builder.nextBlock;
  readNodes(tree.nodes, tree, place, reader);
  const last = builder.blocks.at(-1);
  if (builder.nextBlock === first || !last) return 'nothing';
  return last.kind === 'paragraph' ? last : null;
}

/** Reads HTML nodes in order: running text becomes paragraphs, elements of their own kind blocks of that kind. */
function readNodes(nodes: readonly HtmlNode[], tree: HtmlTree, place: Place, reader: MarkdownReader): void {
  const { builder } = reader;
  const words = createHtmlText(tree);
  let dated: Run | null = null;
  const flush = (): void => {
    const run = words.take();
    if (run) builder.addBlock('paragraph', run.range, [run], place);
  };
  const runIn = (element: HtmlElement): Run | null => {
    const own = createHtmlText(tree);
    for (const child of element.childNodes) gatherWords(child, tree, own, reader);
    return own.take();
  };
  const readElement = (element: HtmlElement, depth: number): void => {
    const heading = HEADING.exec(element.tagName);
    const range = tree.rangeOf(element);
    if (isBlockElement(element)) flush();
    if (heading) {
      const run = runIn(element);
      if (run && place.depth === 0) openHeading(Number(heading[1]), run, range, reader);
      else if (run) builder.addBlock('paragraph', range, [run], place);
    } else if (element.tagName === 'table') readHtmlTable(element, tree, place, reader);
    else if (element.tagName === 'ul' || element.tagName === 'ol') readHtmlList(element, tree, place, reader, 0);
    else if (element.tagName === 'dt') dated = runIn(element);
    else if (element.tagName === 'dd' && dated) {
      const run = runIn(element);
      if (run) builder.addBlock('entry', { from: dated.range.from, to: run.range.to }, [dated, run], place);
    } else if (element.tagName === 'pre') {
      const run = runIn(element);
      if (run) builder.addBlock('code', range, [run], place);
    } else {
      noteElement(element, tree, reader);
      if (element.tagName === 'br') words.endLine(range.from);
      visit(element.childNodes, depth + 1);
      if (isBlockElement(element)) flush();
    }
  };
  const visit = (children: readonly HtmlNode[], depth: number): void => {
    if (depth > DEEPEST) return reader.tellTooDeep();
    for (const node of children) {
      const range = tree.rangeOf(node);
      if (isText(node)) words.add(node.value, range.from, range.to);
      else if (isElement(node) && !isWordless(node)) readElement(node, depth);
    }
  };
  visit(nodes, 0);
  flush();
}

function readHtmlList(list: HtmlElement, tree: HtmlTree, place: Place, reader: MarkdownReader, depth: number): void {
  if (depth > 50) return reader.tellTooDeep();
  const number = reader.builder.nextList();
  const isList = (node: HtmlNode): node is HtmlElement => isElement(node) && /^[uo]l$/.test(node.tagName);
  list.childNodes
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'li')
    .forEach((item, position) => {
      const at: ListPlace = { list: number, ordered: list.tagName === 'ol', position, depth };
      const words = createHtmlText(tree);
      for (const child of item.childNodes) if (!isList(child)) gatherWords(child, tree, words, reader);
      const run = words.take();
      const own = run ? reader.builder.addBlock('item', run.range, [run], { ...place, list: at }) : null;
      for (const child of item.childNodes.filter(isList))
        readHtmlList(child, tree, { ...place, lead: own?.index ?? place.lead }, reader, depth + 1);
    });
}
