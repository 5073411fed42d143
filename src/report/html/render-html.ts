import type { Report } from '#model/report';
import type { RenderReport } from '../formats.js';
import { NO_BOOK } from '../rule-book.js';
import assets from '../../generated/html-assets.js';
import { dossierSection } from './dossier-section.js';
import { fleet } from './fleet.js';
import { html, markup, own, type Html } from './html.js';
import { legend } from './legend.js';
import { problemList } from './problems.js';
import { provenance } from './provenance.js';
import type { Scene } from './scene.js';
import { SIGNS } from './signs.js';

// Only what was built with the program runs; whatever a dossier smuggles in is text to the browser, and nothing is loaded.
const POLICY = [
  "default-src 'none'",
  `style-src '${assets.styleHash}'`,
  `script-src '${assets.scriptHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const titleOf = ({ dossiers }: Report): string =>
  dossiers.length === 1 ? dossiers[0]!.name : `${dossiers.length} dossiers`;

const page = (report: Report, scenes: readonly Scene[]): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>${titleOf(report)}: cybersecurity documentation</title>
        ${own(assets.style)}
      </head>
      <body>
        ${SIGNS}
        <header class="masthead">
          <h1>Cybersecurity documentation</h1>
          <p>${report.tool.name} ${report.tool.version}, profile ${report.profile}</p>
        </header>
        <main>
          ${problemList(report.problems)} ${fleet(scenes)} ${legend}
          ${report.dossiers.length === 0 && html`<p>No dossier was checked.</p>`} ${scenes.map(dossierSection)}
          ${provenance(report)}
        </main>
        ${own(assets.script)}
      </body>
    </html> `;

/** The report for auditors: one page that carries all it needs, loads nothing, and works without its script. */
export const renderHtml: RenderReport = (report, { book = NO_BOOK }) => {
  const { sources } = book;
  const scenes = report.dossiers.map((dossier, n) => ({ report, sources, dossier, number: n + 1 }));
  return `${markup(page(report, scenes)).trim()}\n`;
};
