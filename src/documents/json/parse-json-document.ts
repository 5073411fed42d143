import { createDocumentBuilder } from '../document-builder.js';
import { emptyDocument } from '../empty-document.js';
import type { Parsed } from '../parse-document.js';
import { readJsonEntries } from './read-json-entries.js';
import { DEEPEST_JSON, tooDeepAt } from './too-deep.js';

const LARGEST_READ_AS_WORDS = 256 * 1024;
const SNIFFED = 4096;
const BILL_OF_MATERIALS = /"(?:bomFormat|spdxVersion|SPDXID)"|"@context"\s*:\s*\[?\s*"[^"]*spdx/;

/** Line of a syntax error, as far as the runtime's message tells. */
function lineOf(text: string, message: string): number | null {
  const position = /position (\d+)/.exec(message)?.[1];
  const token = /^Unexpected token '?(.)/u.exec(message)?.[1];
  const isAtEnd = /end of JSON/.test(message);
  const offset = position === undefined ? (token === undefined ? -1 : text.indexOf(token)) : Number(position);
  if (offset < 0 && !isAtEnd) return null;
  // What is missing at the end is missed on the last line that has words.
  const end = text.trimEnd().length;
  return text.slice(0, isAtEnd ? end : Math.min(offset, end)).split(/\r\n|\n|\r/).length;
}

function unreadDeep(path: string, text: string, before: string): Parsed {
  const message = `${path} nests more than ${DEEPEST_JSON} levels deep and was not read`;
  const hint = 'Leave it out of documents, or write it flatter.';
  const line = before.split(/\r\n|\n|\r/).length;
  return { document: emptyDocument(path, 'json', text), problems: [{ kind: 'limit', message, path, line, hint }] };
}

/** Parses a JSON document. Bills of materials and large files give their data only; others are read as keys and values, too. */
export function parseJsonDocument(path: string, text: string): Parsed {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const depth = tooDeepAt(bare);
  if (depth !== null) return unreadDeep(path, text, bare.slice(0, depth));
  let data: unknown;
  try {
    data = JSON.parse(bare);
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    // The runtime quotes the text around the error; its first words are enough.
    const reason = error.message.replace(/, (?:"|\.\.\.).* is not valid JSON$/s, '').replace(/\s+/g, ' ');
    const message = `${path} is no valid JSON: ${reason}`;
    const hint = 'Mend the file, or leave it out of documents.';
    const problem = { kind: 'unreadable', message, path, line: lineOf(bare, error.message), hint } as const;
    return { document: emptyDocument(path, 'json', text), problems: [problem] };
  }
  if (text.length > LARGEST_READ_AS_WORDS || BILL_OF_MATERIALS.test(text.slice(0, SNIFFED)))
    return { document: { ...emptyDocument(path, 'json', text), data }, problems: [] };
  const builder = createDocumentBuilder(path, 'json', text);
  readJsonEntries(builder);
  return { document: builder.build({ data }), problems: [] };
}
