import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { documentFormatOf } from '#documents/parse-document';
import type { Problem } from '#model/report';
import { isInsideRoot } from './inside-root.js';

/** A document's text (a byte-order mark is kept) and the SHA-256 of its bytes in hex. */
export interface ReadFile {
  readonly text: string;
  readonly sha256: string;
}

const MIB = 1024 * 1024;
// Ten thousand components take about 8 MB; what is much larger would take more memory than people leave to a linter.
const LARGEST = { prose: 20 * MIB, data: 50 * MIB };
const SNIFFED = 8192;

function problem(kind: Problem['kind'], path: string, what: string, hint: string): Problem {
  return { kind, message: `${path} ${what}`, path, line: null, hint };
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'does not exist';
  return code === 'EACCES' || code === 'EPERM'
    ? 'may not be read (permission denied)'
    : `cannot be read (${code ?? String(error)})`;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Takes the bytes of a document for its text; what is no text in UTF-8 comes back as a problem. */
export function decodeDocument(path: string, bytes: Uint8Array): ReadFile | Problem {
  if (bytes.subarray(0, SNIFFED).includes(0))
    return problem('unreadable', path, 'is a binary file', 'Save it as plain text in UTF-8.');
  const text = decode(bytes);
  if (text === null) return problem('unreadable', path, 'is not valid UTF-8', 'Save it in UTF-8.');
  return { text, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/**
 * Reads a document of a dossier. What cannot be read comes back as a problem, its path relative to the dossier's root.
 * A document that the user named himself (`single`) may be a link to anywhere.
 */
export async function readDocumentFile(
  dossier: { readonly root: string; readonly single: boolean },
  path: string,
): Promise<ReadFile | Problem> {
  const full = join(dossier.root, path);
  try {
    const { size, isFile } = await stat(full).then((found) => ({ size: found.size, isFile: found.isFile() }));
    if (!isFile) return problem('unreadable', path, 'is no regular file', 'Name a document.');
    if (!dossier.single && !(await isInsideRoot(dossier.root, path))) {
      return problem('unreadable', path, 'is a link that leads out of the dossier', 'Copy the file into the dossier.');
    }
    const format = documentFormatOf(path);
    const largest = format === 'json' || format === 'bill' ? LARGEST.data : LARGEST.prose;
    if (size > largest) {
      return problem(
        'limit',
        path,
        `has ${Math.ceil(size / MIB)} MB; at most ${largest / MIB} MB are read`,
        'Split the document, or leave it out of documents.',
      );
    }
    return decodeDocument(path, await readFile(full));
  } catch (error) {
    return problem('unreadable', path, reasonOf(error), 'Mend the path or its permissions.');
  }
}
