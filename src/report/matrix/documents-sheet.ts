import type { Report } from '#model/report';
import { pathFromHere } from '../text/place-piece.js';
import type { Sheet } from './sheet.js';

/** The documents of a report, those that nobody read included. */
export function documentsSheet({ dossiers }: Report): Sheet {
  return {
    name: 'Documents',
    columns: [
      { head: 'Dossier', width: 18 },
      { head: 'Document', width: 44 },
      { head: 'Read', width: 7 },
      { head: 'Role', width: 24 },
      { head: 'Role found by', width: 14 },
      { head: 'Language', width: 10 },
      { head: 'Version', width: 12 },
      { head: 'SHA-256', width: 66 },
    ],
    rows: dossiers.flatMap(({ name, root, documents, notRead }) => [
      ...documents.map(({ path, role, roleFrom, language, version, sha256 }) => [
        name,
        pathFromHere(root, path),
        'yes',
        role,
        roleFrom,
        language,
        version,
        sha256,
      ]),
      ...notRead.map((path) => [name, pathFromHere(root, path), 'no', null, null, null, null, null]),
    ]),
  };
}
