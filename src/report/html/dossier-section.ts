import { coverageMap } from './coverage-map.js';
import { deviceFacts, deviceLine } from './device.js';
import { documentsTable } from './documents-table.js';
import { html, type Html } from './html.js';
import { packTables } from './pack-tables.js';
import { ruleGroups } from './rule-groups.js';
import { partId, type Scene } from './scene.js';
import { spotCheck } from './spot-check.js';
import { totals } from './totals.js';
import { waiversTable } from './waivers.js';

/** The address of a dossier as the report has it; nothing where it is the folder that the run started in. */
export const folderOf = (root: string): Html | null =>
  root === '.' || root === '' ? null : html`<code>${root}</code>`;

const navigation = (scene: Scene): Html =>
  html`<nav aria-label="Parts of ${scene.dossier.name}">
    <a href="#${partId(scene, 'coverage')}">Coverage</a>
    ${scene.report.packs
      .filter((pack) => pack.table && scene.dossier.results.some(({ rule }) => rule.startsWith(`${pack.id}/`)))
      .map(
        (pack) => html`<a href="#${partId(scene, `table-${pack.id.replace(/[^a-z0-9-]/gi, '-')}`)}">${pack.table}</a>`,
      )}
    <a href="#${partId(scene, 'rules')}">Rules</a>
    ${scene.dossier.waivers.length > 0 && html`<a href="#${partId(scene, 'waivers')}">Waivers</a>`}
    <a href="#${partId(scene, 'documents')}">Documents</a>
    <a href="#${partId(scene, 'spot-check')}">Spot check</a>
  </nav>`;

/** All about one dossier. */
export const dossierSection = (scene: Scene): Html =>
  html`<article class="dossier" id="${partId(scene, 'dossier')}">
    <header>
      <h2>${scene.dossier.name}</h2>
      ${folderOf(scene.dossier.root)} ${deviceLine(scene.dossier)} ${totals(scene.dossier)}
      ${deviceFacts(scene.dossier)}
    </header>
    ${navigation(scene)} ${coverageMap(scene)} ${packTables(scene)} ${ruleGroups(scene)} ${waiversTable(scene)}
    ${documentsTable(scene)} ${spotCheck(scene)}
  </article>`;
