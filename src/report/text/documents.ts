import type { DocumentInfo } from '#model/report';
import { row } from './layout.js';
import { pathFromHere } from './place-piece.js';
import { roleFromInWords } from './reasons.js';
import type { Scene } from './scene.js';
import { whole, words } from './wrap.js';

function roleOf({ role, roleFrom }: DocumentInfo): string {
  if (!role) return 'role unknown, may carry anything';
  return roleFrom ? `${role} (${roleFromInWords(roleFrom)})` : role;
}

/** The documents that were read, with role and language: all of them when verbose, a single one always, since its role was guessed. */
export function renderDocuments({ dossier, palette, width, verbose }: Scene): string[] {
  if (!verbose && dossier.documents.length !== 1) return [];
  return dossier.documents.flatMap((document) =>
    row(
      'read',
      [
        whole(pathFromHere(dossier.root, document.path)),
        words(`${roleOf(document)}, ${document.language}`, palette.faint),
      ],
      {
        width,
        paint: palette.faint,
        start: 0,
        column: 6,
      },
    ),
  );
}
