import type { Document, DocumentFormat } from '#model/document';
import type { Problem } from '#model/report';
import { emptyDocument } from './empty-document.js';
import { parseJsonDocument } from './json/parse-json-document.js';
import { parseMarkdownDocument } from './markdown/parse-markdown-document.js';
import { parseYamlDocument } from './yaml/parse-yaml-document.js';

/** A parsed document with what was wrong with it. */
export interface Parsed {
  readonly document: Document;
  readonly problems: readonly Problem[];
}

const FORMATS: readonly (readonly [RegExp, DocumentFormat])[] = [
  [/\.(?:md|markdown|mdx)$/i, 'markdown'],
  [/\.ya?ml$/i, 'yaml'],
  [/\.(?:json|jsonld)$/i, 'json'],
  [/(?:^|[\\/._-])(?:s?bom|cdx|cyclonedx|spdx)\.xml$|\.spdx(?:\.rdf(?:\.xml)?)?$/i, 'bill'],
];
const MIB = 1024 * 1024;
const LARGEST = 20 * MIB;

/** Format of a file by its name, or null where Dossierlint can't read it. */
export function documentFormatOf(path: string): DocumentFormat | null {
  return FORMATS.find(([name]) => name.test(path))?.[1] ?? null;
}

function beyondLimit(path: string, format: DocumentFormat, text: string, what: string, hint: string): Parsed {
  const problem: Problem = { kind: 'limit', message: `${path} ${what}`, path, line: null, hint };
  return { document: emptyDocument(path, format, text), problems: [problem] };
}

function parseFormat(path: string, format: DocumentFormat, text: string): Parsed {
  if (format === 'json') return parseJsonDocument(path, text);
  if (format === 'bill') return { document: emptyDocument(path, format, text), problems: [] };
  return format === 'yaml' ? parseYamlDocument(path, text) : parseMarkdownDocument(path, text);
}

/** Parses a document's text. Depends on path and text alone; trouble comes back as problems. */
export function parseDocument(path: string, text: string): Parsed {
  const format = documentFormatOf(path) ?? 'markdown';
  // Data and bills of materials cost little to read, and they grow large.
  if ((format === 'markdown' || format === 'yaml') && text.length > LARGEST) {
    const size = `has ${Math.ceil(text.length / MIB)} MB; at most ${LARGEST / MIB} MB are read`;
    return beyondLimit(path, format, text, size, 'Split the document, or leave it out of documents.');
  }
  try {
    return parseFormat(path, format, text);
  } catch (error) {
    if (!(error instanceof RangeError) || !/call stack/i.test(error.message)) throw error;
    const hint = 'Flatten the document, or leave it out of documents.';
    return beyondLimit(path, format, text, 'nests deeper than Dossierlint can read', hint);
  }
}
