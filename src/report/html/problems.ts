import type { Problem } from '#model/report';
import { counted } from '../text/shortened.js';
import { html, type Html } from './html.js';

const item = ({ path, line, message, hint }: Problem): Html =>
  html`<li>
    ${path && html`<code>${path}${line !== null && `:${line}`}</code> `}${message}${hint && html`<br /><small>${hint}</small>`}
  </li>`;

/** What was wrong with the run itself, before anything else: the rest can't be trusted until it is mended. */
export function problemList(problems: readonly Problem[]): Html | null {
  if (problems.length === 0) return null;
  return html`<section class="problems" aria-labelledby="problems">
    <h2 id="problems">${counted(problems.length, 'problem')} with the run</h2>
    <p>The report can’t be relied on until this is mended.</p>
    <ul>
      ${problems.map(item)}
    </ul>
  </section>`;
}
