import { html, type Html } from './html.js';
import { sign, VERDICT_ORDER, VERDICTS } from './verdicts.js';

/** What the verdicts mean, for who reads such a report for the first time. */
export const legend: Html = html`<details class="legend">
  <summary>How to read this report</summary>
  <dl>
    ${VERDICT_ORDER.map(
      (verdict) =>
        html`<div>
          <dt>${sign(verdict)} ${VERDICTS[verdict].words}</dt>
          <dd>${VERDICTS[verdict].means}</dd>
        </div>`,
    )}
    <div>
      <dt>near miss</dt>
      <dd>A place that looks like evidence and is none, with the reason.</dd>
    </div>
    <div>
      <dt>error, warning, info</dt>
      <dd>How much a gap weighs under the profile; the source’s own force stands in the rule’s message.</dd>
    </div>
  </dl>
</details>`;
