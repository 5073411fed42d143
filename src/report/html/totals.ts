import type { DossierResult, Summary, Verdict } from '#model/report';
import { gapTotals } from '../text/heading.js';
import { counted } from '../text/shortened.js';
import { html, type Html } from './html.js';
import { sign, VERDICT_ORDER, VERDICTS } from './verdicts.js';

const BAR_WIDTH = 1000;

// From what is well to what nobody need look at, so that the bar fills from the left as a dossier gets better.
const BAR_ORDER: readonly Verdict[] = [
  'satisfied',
  'waived',
  'partial',
  'missing',
  'contradicted',
  'not-checked',
  'not-applicable',
];

const standing = (summary: Summary): readonly Verdict[] =>
  VERDICT_ORDER.filter((verdict) => VERDICTS[verdict].count(summary) > 0);

/** Verdicts as one bar. For eyes only: the numbers stand beside it. */
export function totalsBar(summary: Summary): Html {
  const total = VERDICT_ORDER.reduce((sum, verdict) => sum + VERDICTS[verdict].count(summary), 0);
  const ends = BAR_ORDER.map((_verdict, n) =>
    BAR_ORDER.slice(0, n + 1).reduce((sum, verdict) => sum + VERDICTS[verdict].count(summary), 0),
  ).map((count) => Math.round((count / Math.max(1, total)) * BAR_WIDTH));
  const pieces = BAR_ORDER.map((verdict, n) => {
    const start = ends[n - 1] ?? 0;
    return ends[n]! > start && html`<rect class="${verdict}" x="${start}" width="${ends[n]! - start}" height="10" />`;
  });
  return html`<svg class="bar" viewBox="0 0 ${BAR_WIDTH} 10" preserveAspectRatio="none" aria-hidden="true">
    ${pieces}
  </svg>`;
}

/** What came out of a dossier, in one line of words, a bar, and a number a verdict. */
export function totals({ results, summary }: DossierResult): Html {
  return html`<div class="totals">
    <p class="headline"><strong>${gapTotals(summary)}</strong> in ${counted(results.length, 'rule')}</p>
    ${totalsBar(summary)}
    <ul class="counts">
      ${standing(summary).map(
        (verdict) =>
          html`<li>
            ${sign(verdict)} <strong>${VERDICTS[verdict].count(summary)}</strong> ${VERDICTS[verdict].words}
          </li>`,
      )}
    </ul>
  </div>`;
}
