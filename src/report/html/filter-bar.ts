import type { Verdict } from '#model/report';
import type { Role } from '#model/rule';
import { byCodeUnit } from '#text/order';
import { roleInWords } from '../text/reasons.js';
import { html, type Html } from './html.js';
import { partId, type Scene } from './scene.js';
import { sign, VERDICT_ORDER, VERDICTS } from './verdicts.js';

const roleName = (role: string): string => roleInWords(role as Role) ?? role;

const chip = (verdict: Verdict, count: number): Html =>
  html`<label class="chip"
    ><input type="checkbox" value="${verdict}" checked />${sign(verdict)} ${VERDICTS[verdict].words}
    <small>${count}</small></label
  >`;

const option = (value: string | number, words: string): Html => html`<option value="${value}">${words}</option>`;

/**
 * Filters by verdict, role, document and text. The verdicts work by style alone; the others need the script, which also
 * counts, so they are shown by it.
 */
export function filterBar(scene: Scene): Html {
  const { documents, results, summary } = scene.dossier;
  const roles = [...new Set(documents.map(({ role }) => role ?? 'unknown'))].sort(byCodeUnit);
  return html`<form class="filters" aria-label="Filter the rules" autocomplete="off">
    <fieldset class="verdicts">
      <legend>Verdict</legend>
      ${VERDICT_ORDER.map((verdict) => VERDICTS[verdict].count(summary) > 0 && chip(verdict, VERDICTS[verdict].count(summary)))}
    </fieldset>
    <div class="scripted" hidden>
      <label
        >Role
        <select name="role">
          ${option('', 'any role')}${roles.map((role) => option(role, role === 'unknown' ? 'unknown role' : roleName(role)))}
        </select></label
      >
      <label
        >Document
        <select name="document" aria-describedby="${partId(scene, 'document-hint')}">
          ${option('', 'any document')}${documents.map(({ path }, n) => option(n, path))}
        </select></label
      >
      <label class="wide"
        >Text <input type="search" name="text" placeholder="words in title, clause, evidence …"
      /></label>
      <button type="reset">Show all</button>
    </div>
    <p class="scripted hint" hidden>
      <output>${results.length} of ${results.length} rules</output>
      <span id="${partId(scene, 'document-hint')}"
        >Role and document keep what was found there, and gaps that were sought there.</span
      >
    </p>
  </form>`;
}
