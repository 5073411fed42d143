import type { PackInfo, Report } from '#model/report';
import { counted } from '../text/shortened.js';
import { html, type Html } from './html.js';
import { documentsHash, ruleSetHash } from './identity.js';

const packRow = ({ id, title, version, hash }: PackInfo): Html =>
  html`<tr>
    <th scope="row"><code>${id}</code> ${title && html`<small>${title}</small>`}</th>
    <td>${version}</td>
    <td><code class="hash">${hash}</code></td>
  </tr>`;

const entry = (name: string, value: Html | string, hint: string): Html =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}${hint && html` <small>${hint}</small>`}</dd>
  </div>`;

const hash = (value: string): Html => html`<code class="hash">${value}</code>`;

function documentEntries({ dossiers }: Report): readonly Html[] {
  return dossiers.map((dossier) =>
    entry(
      dossiers.length > 1 ? `Documents of ${dossier.name}` : 'Documents',
      hash(documentsHash(dossier.documents)),
      'SHA-256 of the lines “hash, two spaces, path” that sha256sum prints for the documents read, sorted by code unit',
    ),
  );
}

function baselineEntry({ baseline }: Report): Html | null {
  if (!baseline) return null;
  const { path, known, fixed } = baseline;
  return entry(
    'Baseline',
    html`<code>${path}</code>`,
    `${counted(known, 'gap')} known, ${fixed} fixed since; known gaps fail no run`,
  );
}

/** What made the report and of what, so that two people can prove that they saw the same. */
export const provenance = (report: Report): Html =>
  html`<section class="part" id="provenance">
    <h2>How this report was made</h2>
    <dl class="provenance">
      ${entry('Tool', `${report.tool.name} ${report.tool.version}`, '')} ${entry('Profile', report.profile, '')}
      ${entry('Rule set', hash(ruleSetHash(report.packs)), 'SHA-256 of the lines “id version hash” of the packs, sorted by code unit')}
      ${documentEntries(report)} ${baselineEntry(report)}
    </dl>
    <div class="scroll" tabindex="0" role="region" aria-label="Rule packs">
      <table>
        <thead>
          <tr>
            <th scope="col">Rule pack</th>
            <th scope="col">Version</th>
            <th scope="col">SHA-256 of its rules and wordings</th>
          </tr>
        </thead>
        <tbody>
          ${report.packs.map(packRow)}
        </tbody>
      </table>
    </div>
    <p class="hint">
      The same documents, rules and version give the same report, byte for byte. It says what documents say, never what
      a device does; a satisfied rule is no proof of conformity.
    </p>
  </section>`;
