import { isElement, isText, valueOf, type HtmlElement, type HtmlNode, type HtmlTree } from './html-tree.js';
import type { HtmlText } from './html-text.js';
import type { MarkdownReader } from './reader.js';

const WORDLESS = new Set([
  'script',
  'style',
  'template',
  'head',
  'title',
  'del',
  's',
  'strike',
  'svg',
  'iframe',
  'object',
]);
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

const DEEPEST = 400;

/** Whether an element begins and ends a line of its own. */
export const isBlockElement = (element: HtmlElement): boolean => BLOCKS.has(element.tagName);

/** Whether what stands in an element is no statement of the document. */
export const isWordless = (element: HtmlElement): boolean => WORDLESS.has(element.tagName);

/** Notes an element's picture or link in the document. */
export function noteElement(element: HtmlElement, tree: HtmlTree, { builder }: MarkdownReader): void {
  if (element.tagName === 'img')
    builder.addImage(valueOf(element, 'src') ?? '', valueOf(element, 'alt') ?? '', tree.rangeOf(element));
  const href = element.tagName === 'a' ? valueOf(element, 'href') : null;
  if (href !== null) builder.addLink(href, plainText(element).trim(), tree.rangeOf(element));
}

function plainText(element: HtmlElement): string {
  let text = '';
  const pending: HtmlNode[] = [...element.childNodes].reverse();
  for (let node = pending.pop(); node && text.length < 1000; node = pending.pop()) {
    if (isText(node)) text += node.value;
    else if (isElement(node)) pending.push(...[...node.childNodes].reverse());
  }
  return text.replace(/\s+/g, ' ');
}

/** Gathers all words below a node; parts that stand on lines of their own are set apart by line ends. */
export function gatherWords(node: HtmlNode, tree: HtmlTree, into: HtmlText, reader: MarkdownReader, depth = 0): void {
  const range = tree.rangeOf(node);
  if (isText(node)) return into.add(node.value, range.from, range.to);
  if (!isElement(node) || isWordless(node) || depth > DEEPEST) return;
  noteElement(node, tree, reader);
  const setsApart = node.tagName === 'br' || isBlockElement(node);
  if (setsApart) into.endLine(range.from);
  for (const child of node.childNodes) gatherWords(child, tree, into, reader, depth + 1);
  if (setsApart) into.endLine(Math.max(range.from, range.to - 1));
}
