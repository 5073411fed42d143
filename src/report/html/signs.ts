import { html, type Html } from './html.js';

/**
 * The shapes of the verdicts, drawn once and used by name. They read by ink: a full disc is found, a half one is found
 * in part, an empty ring is missing; a diamond says the contrary.
 */
export const SIGNS: Html = html`<svg class="signs" aria-hidden="true" focusable="false">
  <symbol id="sign-satisfied" viewBox="0 0 16 16">
    <circle cx="8" cy="8" r="7" fill="currentColor" />
    <path d="m4.6 8.2 2.4 2.5 4.5-5" class="cut" />
  </symbol>
  <symbol id="sign-partial" viewBox="0 0 16 16">
    <circle cx="8" cy="8" r="6.2" class="line" />
    <path d="M8 1.8a6.2 6.2 0 0 0 0 12.4z" fill="currentColor" />
  </symbol>
  <symbol id="sign-missing" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.2" class="line" /></symbol>
  <symbol id="sign-contradicted" viewBox="0 0 16 16">
    <path d="M8 .6 15.4 8 8 15.4.6 8z" fill="currentColor" />
    <path d="m5.7 5.7 4.6 4.6m0-4.6-4.6 4.6" class="cut" />
  </symbol>
  <symbol id="sign-waived" viewBox="0 0 16 16">
    <rect x="2" y="2" width="12" height="12" rx="2" class="line" />
    <path d="m5 8.2 2.2 2.2L11.2 6" class="line" />
  </symbol>
  <symbol id="sign-not-applicable" viewBox="0 0 16 16"><path d="M4 8h8" class="line" /></symbol>
  <symbol id="sign-not-checked" viewBox="0 0 16 16">
    <circle cx="8" cy="8" r="6.2" class="line" stroke-dasharray="2.2 1.7" />
    <path d="M6.2 6.3a1.9 1.9 0 1 1 2.7 1.8c-.6.3-.9.6-.9 1.3M8 11.2v.6" class="line thin" />
  </symbol>
</svg>`;
