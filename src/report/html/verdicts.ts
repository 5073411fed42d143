import type { Summary, Verdict } from '#model/report';
import { html, type Html } from './html.js';

interface Meaning {
  readonly words: string;
  /** One sentence for who reads such a report for the first time. */
  readonly means: string;
  readonly count: (summary: Summary) => number;
}

/** Every verdict in the order in which a reader wants them, with its words. */
export const VERDICTS: Readonly<Record<Verdict, Meaning>> = {
  contradicted: {
    words: 'contradicted',
    means: 'A document says the contrary of what is expected, or two places disagree.',
    count: (summary) => summary.contradicted,
  },
  missing: {
    words: 'missing',
    means: 'Nothing was found where it is expected.',
    count: (summary) => summary.missing,
  },
  partial: {
    words: 'partial',
    means: 'Some of the expected elements were found, others were not.',
    count: (summary) => summary.partial,
  },
  'not-checked': {
    words: 'not checked',
    means: 'It could not be read or was left out; nothing is known about it.',
    count: (summary) => summary.notChecked,
  },
  waived: {
    words: 'waived',
    means: 'A gap that somebody has accepted, with a reason.',
    count: (summary) => summary.waived,
  },
  satisfied: {
    words: 'satisfied',
    means: 'Every expected element is written down at a place named below.',
    count: (summary) => summary.satisfied,
  },
  'not-applicable': {
    words: 'not applicable',
    means: 'By the declared facts about the device, the rule does not concern it.',
    count: (summary) => summary.notApplicable,
  },
};

export const VERDICT_ORDER = Object.keys(VERDICTS) as readonly Verdict[];

/** The words for a verdict. */
export const verdictWords = (verdict: Verdict): string => VERDICTS[verdict].words;

/** The sign of a verdict: a shape of its own, so that colour is never needed. Silent for screen readers: words stand beside it. */
export const sign = (verdict: Verdict): Html =>
  html`<svg class="sign ${verdict}" aria-hidden="true"><use href="#sign-${verdict}" /></svg>`;
