import type { Parsed } from '../parse-document.js';
import { emptyDocument } from '../empty-document.js';

/** Parses a JSON document for its data; its words are not read as prose. */
export function parseJsonDocument(path: string, text: string): Parsed {
  const document = emptyDocument(path, 'json', text);
  try {
    return { document: { ...document, data: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown }, problems: [] };
  } catch (error) {
    const message = `${path} is no valid JSON: ${(error as Error).message}`;
    return {
      document,
      problems: [
        { kind: 'unreadable', message, path, line: null, hint: 'Mend the file or leave it out of documents.' },
      ],
    };
  }
}
