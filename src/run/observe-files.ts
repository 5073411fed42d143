import { join } from 'node:path';
import type { FoundDossier } from '#dossier/find-dossiers';
import { decodeDocument, readDocumentFile } from '#dossier/read-document-file';
import type { DocumentFile } from '#model/dossier';
import type { DocumentObserver } from './document-observer.js';
import { mapInOrder } from './map-in-order.js';
import type { Observed } from './observe-text.js';
import { ruleScopeOf } from './rule-sets.js';

/** The bytes of a document that is handed in; its path is absolute. */
export interface GivenBytes {
  readonly path: string;
  readonly bytes: Uint8Array;
}

async function observeFile(
  dossier: FoundDossier,
  file: DocumentFile,
  observer: DocumentObserver,
  given: GivenBytes | null,
): Promise<Observed> {
  const isGiven = given !== null && join(dossier.root, file.path) === given.path;
  const read = isGiven ? decodeDocument(file.path, given.bytes) : await readDocumentFile(dossier, file.path);
  if (!('text' in read)) return { documents: [], problems: [read] };
  return observer.observe(ruleScopeOf(dossier), file, read);
}

/** Reads and observes the documents of a dossier; they come back in their order, whichever is done first. */
export async function observeFiles(
  dossier: FoundDossier,
  observer: DocumentObserver,
  given: GivenBytes | null,
  tick: (label: string) => void,
): Promise<Observed> {
  const all = await mapInOrder(dossier.files, observer.width, async (file) => {
    const seen = await observeFile(dossier, file, observer, given);
    tick(file.path);
    return seen;
  });
  return {
    documents: all.flatMap(({ documents }) => documents),
    problems: all.flatMap(({ problems }) => problems),
  };
}
