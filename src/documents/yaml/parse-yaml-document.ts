import { LineCounter, parseAllDocuments, type Document as YamlDocument } from 'yaml';
import type { Problem } from '#model/report';
import { createDocumentBuilder } from '../document-builder.js';
import { emptyDocument } from '../empty-document.js';
import type { Parsed } from '../parse-document.js';
import { isNestedTooDeep } from './nesting.js';
import { readEntries } from './read-entries.js';

// Enough for anchors that people write; a file of a few lines must not unfold into gigabytes.
const MOST_ALIASES = 100;

function unreadable(path: string, text: string, reason: string, line: number | null): Parsed {
  const problem: Problem = {
    kind: 'unreadable',
    message: `${path} is no valid YAML: ${reason.split('\n')[0]}`,
    path,
    line,
    hint: 'Mend the file, or leave it out of documents.',
  };
  return { document: emptyDocument(path, 'yaml', text), problems: [problem] };
}

/** Parses YAML into entries (nearest key, value) that can be read like sentences. Comments are no prose. */
export function parseYamlDocument(path: string, text: string): Parsed {
  if (isNestedTooDeep(text)) return unreadable(path, text, 'it is nested too deep', 1);
  const lineCounter = new LineCounter();
  try {
    const parsed = parseAllDocuments(text, { lineCounter, prettyErrors: false, strict: false, logLevel: 'silent' });
    const parts = (Array.isArray(parsed) ? parsed : []) as YamlDocument[];
    const error = parts.flatMap(({ errors }) => errors)[0];
    if (error) return unreadable(path, text, error.message, Math.max(1, lineCounter.linePos(error.pos[0]).line));
    const values = parts.map((part) => part.toJS({ maxAliasCount: MOST_ALIASES }) as unknown);
    const builder = createDocumentBuilder(path, 'yaml', text);
    for (const part of parts) readEntries(part.contents, builder);
    const title = (values[0] as Record<string, unknown> | null)?.['title'];
    const data = values.length > 1 ? values : (values[0] ?? null);
    return { document: builder.build({ data, title: typeof title === 'string' ? title : null }), problems: [] };
  } catch (error) {
    // Nesting beyond the stack and aliases beyond the bound are the file's fault; anything else is ours.
    if (!(error instanceof RangeError || error instanceof ReferenceError)) throw error;
    const reason = error instanceof RangeError ? 'it is nested too deep' : (error as Error).message;
    return unreadable(path, text, reason, 1);
  }
}
