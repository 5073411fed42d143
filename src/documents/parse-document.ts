import type { Document, DocumentFormat } from '#model/document';
import type { Problem } from '#model/report';
import { parseJsonDocument } from './data/parse-json-document.js';
import { parseYamlDocument } from './data/parse-yaml-document.js';
import { parseMarkdownDocument } from './markdown/parse-markdown-document.js';

/** A parsed document with what was wrong with it. */
export interface Parsed {
  readonly document: Document;
  readonly problems: readonly Problem[];
}

const FORMATS: readonly (readonly [RegExp, DocumentFormat])[] = [
  [/\.(?:md|markdown|mdx)$/i, 'markdown'],
  [/\.ya?ml$/i, 'yaml'],
  [/\.(?:json|jsonld)$/i, 'json'],
];

/** Format of a file by its name, or null where Dossierlint can't read it. */
export function documentFormatOf(path: string): DocumentFormat | null {
  return FORMATS.find(([name]) => name.test(path))?.[1] ?? null;
}

/** Parses a document's text. Depends on path and text alone; trouble comes back as problems. */
export function parseDocument(path: string, text: string): Parsed {
  switch (documentFormatOf(path)) {
    case 'yaml':
      return parseYamlDocument(path, text);
    case 'json':
      return parseJsonDocument(path, text);
    default:
      return parseMarkdownDocument(path, text);
  }
}
