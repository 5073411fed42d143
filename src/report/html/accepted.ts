import type { Waiver } from '#model/waiver';
import { waiverInWords } from '../waiver-in-words.js';
import { html, type Html } from './html.js';

/** Who has accepted a gap, why, and where that is written. */
export const acceptedLine = (waiver: Waiver): Html =>
  html`<p class="accepted">
    <span class="label">Accepted</span> ${waiverInWords(waiver)} <code>${waiver.path}:${waiver.line}</code>
  </p>`;
