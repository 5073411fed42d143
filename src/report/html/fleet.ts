import { gapTotals } from '../text/heading.js';
import { folderOf } from './dossier-section.js';
import { html, type Html } from './html.js';
import { partId, type Scene } from './scene.js';
import { totalsBar } from './totals.js';

const row = (scene: Scene): Html =>
  html`<tr>
    <th scope="row">
      <a href="#${partId(scene, 'dossier')}">${scene.dossier.name}</a> ${folderOf(scene.dossier.root)}
    </th>
    <td>${gapTotals(scene.dossier.summary)}</td>
    <td>${totalsBar(scene.dossier.summary)}</td>
  </tr>`;

/** The dossiers of a report that has several, one line each. */
export function fleet(scenes: readonly Scene[]): Html | null {
  if (scenes.length < 2) return null;
  return html`<section class="part" aria-labelledby="dossiers">
    <h2 id="dossiers">${scenes.length} dossiers</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="Dossiers">
      <table class="fleet">
        <thead>
          <tr>
            <th scope="col">Dossier</th>
            <th scope="col">Gaps</th>
            <th scope="col">Rules</th>
          </tr>
        </thead>
        <tbody>
          ${scenes.map(row)}
        </tbody>
      </table>
    </div>
  </section>`;
}
