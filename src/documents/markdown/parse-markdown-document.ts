import type { Definition, Nodes, Root } from 'mdast';
import type { Problem } from '#model/report';
import { ALONE, createDocumentBuilder } from '../document-builder.js';
import { emptyDocument } from '../empty-document.js';
import type { Parsed } from '../parse-document.js';
import { calloutFinder } from './callout-at.js';
import { commentsOf } from './comments.js';
import { parseFrontMatter, type FrontMatter } from './front-matter.js';
import { isNestedTooDeep } from './nesting.js';
import { parseTree } from './parse-tree.js';
import { readSiblings } from './read-siblings.js';
import type { MarkdownReader } from './reader.js';
import { relocate } from './relocate.js';
import { createSlugger } from './slug.js';
import { unwrapContainers } from './unwrap-containers.js';

/** Addresses of all link definitions, looked up when the first reference asks. */
function definitionFinder(tree: Root): (identifier: string) => string | null {
  let known: Map<string, string> | null = null;
  const gather = (node: Nodes, into: Map<string, string>): void => {
    const definition = node as Definition;
    if (node.type === 'definition' && !into.has(definition.identifier)) into.set(definition.identifier, definition.url);
    else if (node.type === 'root' || node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem')
      for (const child of node.children) gather(child, into);
  };
  return (identifier) => {
    if (known === null) {
      known = new Map();
      gather(tree, known);
    }
    return known.get(identifier) ?? null;
  };
}

function titleOf(reader: MarkdownReader, frontMatter: FrontMatter | null): string | null {
  const declared = frontMatter?.values?.['title'];
  const chapters = reader.builder.sections.slice(1);
  const top = chapters.find(({ depth }) => depth === 1)?.heading?.text;
  return top ?? (typeof declared === 'string' ? declared : null) ?? chapters[0]?.heading?.text ?? null;
}

const tooDeep = (path: string): Problem => ({
  kind: 'limit',
  message: `${path} nests quotations, lists or HTML deeper than Dossierlint reads`,
  path,
  line: null,
  hint: 'Flatten the document, or leave it out of documents.',
});

/** Parses Markdown text into sections, blocks and tables. */
export function parseMarkdownDocument(path: string, source: string): Parsed {
  if (isNestedTooDeep(source)) return { document: emptyDocument(path, 'markdown', source), problems: [tooDeep(path)] };
  const { mapped, callouts } = unwrapContainers(source);
  const tree = parseTree(mapped.text);
  const calloutOf = calloutFinder(callouts);
  const slugOf = createSlugger();
  let isTooDeep = false;
  const reader: MarkdownReader = {
    builder: createDocumentBuilder(path, 'markdown', mapped.text),
    source: mapped.text,
    isMdx: /\.mdx$/i.test(path),
    rangeOf: ({ position }) => ({ from: position!.start.offset!, to: position!.end.offset! }),
    definitionOf: definitionFinder(tree),
    calloutAt: (offset) => calloutOf(mapped.rangeOf(offset, offset).from),
    slugOf,
    tellTooDeep: () => {
      isTooDeep = true;
    },
  };
  const first = tree.children[0];
  const frontMatter = first?.type === 'yaml' ? parseFrontMatter(path, first.value, 1) : null;
  readSiblings(tree.children, { ...ALONE, depth: 0 }, reader);
  const read = reader.builder.build({
    title: titleOf(reader, frontMatter),
    frontMatter: frontMatter?.values ?? null,
    comments: commentsOf(tree, reader),
  });
  const document = mapped.text === source ? read : relocate(read, mapped, source);
  return { document, problems: [...(frontMatter?.problems ?? []), ...(isTooDeep ? [tooDeep(path)] : [])] };
}
