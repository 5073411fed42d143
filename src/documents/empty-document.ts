import type { Document, DocumentFormat } from '#model/document';

/** A document without content: one section that spans all of the text. */
export function emptyDocument(path: string, format: DocumentFormat, text: string): Document {
  return {
    path,
    format,
    text,
    title: null,
    frontMatter: null,
    sections: [{ index: 0, parent: null, depth: 0, heading: null, range: { from: 0, to: text.length } }],
    blocks: [],
    tables: [],
    links: [],
    images: [],
    anchors: [],
    comments: [],
    data: null,
  };
}
