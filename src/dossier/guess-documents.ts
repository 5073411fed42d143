import { parseDocument } from '#documents/parse-document';
import type { Role } from '#model/rule';
import { findDossiers } from './find-dossiers.js';
import { inferRole, type InferredRole } from './infer-role.js';
import { readDocumentFile } from './read-document-file.js';

/** A document that was found, with the role that it seems to have. */
export interface GuessedDocument {
  readonly path: string;
  readonly role: Role | null;
  /** What gave the role away; null where nothing did. */
  readonly from: InferredRole['from'] | null;
}

/** Finds the documents of a folder that has no dossier.yaml yet, and guesses what each is. `folder` is absolute. */
export async function guessDocuments(folder: string): Promise<readonly GuessedDocument[]> {
  const { dossiers } = await findDossiers([folder], { cwd: folder });
  const own = dossiers.find(({ root }) => root === folder);
  const guessed: GuessedDocument[] = [];
  for (const { path } of own?.files ?? []) {
    const read = await readDocumentFile({ root: folder, single: false }, path);
    if (!('text' in read)) continue;
    const { title, frontMatter, data } = parseDocument(path, read.text).document;
    const inferred = inferRole({ path, title, frontMatter, data });
    guessed.push({ path, role: inferred?.role ?? null, from: inferred?.from ?? null });
  }
  return guessed;
}
