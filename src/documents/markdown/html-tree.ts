import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { Range } from '#model/span';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** HTML of a document, parsed. */
export interface HtmlTree {
  readonly nodes: readonly HtmlNode[];
  /** The text that was parsed (marks of quotations blanked), and the source offset of its beginning. */
  readonly html: string;
  readonly base: number;
  /** Where a node stands in the source; the stretch of the whole tree for what the parser made up. */
  rangeOf(node: HtmlNode): Range;
}

// Broken HTML makes the parser rebuild what was open again and again; beyond this it may take minutes.
const MOST_TAGS = 50_000;
const DEEPEST = 400;

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;
export const isText = (node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';

// Broken HTML moves text about; pieces that were joined to one node would no longer tell where each stood.
const UNJOINED: typeof defaultTreeAdapter = {
  ...defaultTreeAdapter,
  insertText: (parent, text) => defaultTreeAdapter.appendChild(parent, defaultTreeAdapter.createTextNode(text)),
  insertTextBefore: (parent, text, before) =>
    defaultTreeAdapter.insertBefore(parent, defaultTreeAdapter.createTextNode(text), before),
};

/** Value of an attribute, or null. */
export function valueOf(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** Blanks the marks of a quotation at the beginnings of lines, so that offsets stay. */
function withoutQuoteMarks(html: string): string {
  const lines = html.split('\n');
  const isQuoted = lines.length > 1 && lines.slice(1).every((line) => /^[ \t]*>/.test(line) || line.trim() === '');
  if (!isQuoted) return html;
  return lines
    .map((line, n) => (n === 0 ? line : line.replace(/^[ \t>]+/, (mark) => ' '.repeat(mark.length))))
    .join('\n');
}

/** Greatest number of elements that are open at once; only a rough guard against hostile nesting. */
function isTooMuch(html: string): boolean {
  let tags = 0;
  let depth = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    tags += 1;
    depth += html[at + 1] === '/' ? -1 : 1;
    // Void and unclosed elements count as open, so the bound on depth grows with the number of tags.
    if (tags > MOST_TAGS || depth > DEEPEST + tags / 2) return true;
  }
  return false;
}

/** Parses the HTML at a range of the source as browsers do; null where it is too much to be parsed safely. */
export function parseHtml(source: string, { from, to }: Range): HtmlTree | null {
  const html = withoutQuoteMarks(source.slice(from, to));
  if (isTooMuch(html)) return null;
  const { childNodes } = parseFragment(html, { sourceCodeLocationInfo: true, treeAdapter: UNJOINED });
  return {
    nodes: childNodes,
    html,
    base: from,
    rangeOf: ({ sourceCodeLocation: place }) =>
      place ? { from: from + place.startOffset, to: from + place.endOffset } : { from, to },
  };
}
