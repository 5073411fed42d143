import type { DocumentInfo, DossierResult } from '#model/report';
import { roleFromInWords, roleInWords } from '../text/reasons.js';
import { counted } from '../text/shortened.js';
import type { Role } from '#model/rule';
import { html, type Html } from './html.js';
import { documentId, partId, type Scene } from './scene.js';

const rulesFoundIn = ({ results }: DossierResult, path: string): number =>
  results.filter(({ elements }) => elements.some(({ evidence }) => evidence.some((place) => place.path === path)))
    .length;

function roleCell({ role, roleFrom }: DocumentInfo): Html {
  if (!role) return html`unknown <small>may carry anything</small>`;
  return html`${roleInWords(role as Role) ?? role} ${roleFrom && html`<small>${roleFromInWords(roleFrom)}</small>`}`;
}

function row(document: DocumentInfo, scene: Scene): Html {
  const { path, language, version, sha256 } = document;
  return html`<tr id="${documentId(scene, path)}">
    <th scope="row"><code>${path}</code></th>
    <td>${roleCell(document)}</td>
    <td>${language}</td>
    <td>${version ?? html`<small>none given</small>`}</td>
    <td class="number">${rulesFoundIn(scene.dossier, path)}</td>
    <td><code class="hash">${sha256}</code></td>
  </tr>`;
}

function notRead(paths: readonly string[]): Html | null {
  if (paths.length === 0) return null;
  return html`<details class="not-read" open>
    <summary>${counted(paths.length, 'file')} of the folder nobody read</summary>
    <ul>
      ${paths.map((path) => html`<li><code>${path}</code></li>`)}
    </ul>
  </details>`;
}

/** The documents that were read, each with what proves which one it was, and the files that were not. */
export const documentsTable = (scene: Scene): Html =>
  html`<section class="part" id="${partId(scene, 'documents')}">
    <h3>Documents</h3>
    <div class="scroll" tabindex="0" role="region" aria-label="Documents">
      <table class="documents">
        <thead>
          <tr>
            <th scope="col">Document</th>
            <th scope="col">Role</th>
            <th scope="col">Language</th>
            <th scope="col">Version</th>
            <th scope="col">Rules found in it</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          ${scene.dossier.documents.map((document) => row(document, scene))}
        </tbody>
      </table>
    </div>
    ${notRead(scene.dossier.notRead)}
  </section>`;
