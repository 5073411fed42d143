import type { WaiverResult, WaiverState } from '#model/waiver';
import { waiverStateInWords, waiverSubject } from '../text/waivers.js';
import { html, type Html } from './html.js';
import { partId, type Scene } from './scene.js';

const STATES: Readonly<Record<WaiverState, string>> = { applied: 'applied', expired: 'ended', unused: 'unused' };

const row = (waiver: WaiverResult): Html =>
  html`<tr>
    <th scope="row"><code>${waiver.path}:${waiver.line}</code></th>
    <td>${STATES[waiver.state]}</td>
    <td><code>${waiverSubject(waiver)}</code></td>
    <td>
      ${waiver.state === 'applied' ? null : html`<strong>${waiverStateInWords(waiver)}</strong> `}${waiver.reason}
    </td>
    <td>${waiver.approver}</td>
    <td>${waiver.expires}</td>
    <td>${waiver.reference}</td>
  </tr>`;

/** Every waiver and directive of a dossier, and what became of it; nothing where there is none. */
export function waiversTable(scene: Scene): Html | null {
  const { waivers } = scene.dossier;
  if (waivers.length === 0) return null;
  return html`<section class="part" id="${partId(scene, 'waivers')}">
    <h3>Waivers</h3>
    <div class="scroll" tabindex="0" role="region" aria-label="Waivers">
      <table>
        <thead>
          <tr>
            ${['Written at', 'State', 'About', 'Reason', 'Approved by', 'Until', 'Reference'].map(
              (name) => html`<th scope="col">${name}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${waivers.map(row)}
        </tbody>
      </table>
    </div>
  </section>`;
}
