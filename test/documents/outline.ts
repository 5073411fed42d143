import { parseDocument } from '#documents/parse-document';
import type { Block, Document } from '#model/document';

/** The document of a text, as Markdown unless the path says otherwise. */
export const documentOf = (text: string, path = 'ifu.md'): Document => parseDocument(path, text).document;

const lineOf = ({ kind, runs, admonition, quoted }: Block): string =>
  [kind, admonition, quoted ? 'quoted' : null].filter(Boolean).join(' ') +
  `: ${runs.map(({ text }) => text).join(' | ')}`;

/** Each block as one readable line. */
export const outlineOf = (text: string, path = 'ifu.md'): string[] => documentOf(text, path).blocks.map(lineOf);

/** Words that lead each block, by the words of the block. */
export const leadsOf = (text: string): Record<string, string | null> => {
  const { blocks } = documentOf(text);
  const words = (block: Block): string => block.runs.map((run) => run.text).join(' | ');
  return Object.fromEntries(
    blocks.map((block) => [words(block), block.lead === null ? null : words(blocks[block.lead]!)]),
  );
};
