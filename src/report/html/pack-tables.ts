import { isGap } from '#model/is-gap';
import type { ElementResult, PackInfo, RuleResult } from '#model/report';
import { html, type Html } from './html.js';
import { address } from './places.js';
import { partId, ruleId, type Scene } from './scene.js';
import { sign, verdictWords } from './verdicts.js';

const elementPart = ({ label, verdict, optional }: ElementResult): Html =>
  html`<li>
    ${sign(optional && verdict === 'missing' ? 'not-applicable' : verdict)} ${label}<span class="unseen"
      >: ${verdictWords(verdict)}</span
    >
  </li>`;

/** The short name of a row: what its first clause says after the name of the source, such as a code. */
const shortName = ({ clauses }: RuleResult): string => clauses[0]?.split(' ').at(-1) ?? '';

/** The best place of each element, each once. */
function bestPlaces({ elements }: RuleResult, scene: Scene): readonly Html[] {
  const best = elements.flatMap(({ evidence }) => evidence.slice(0, 1));
  const distinct = new Map(best.map((place) => [`${place.path}:${place.start.line}:${place.start.column}`, place]));
  return [...distinct.values()].map((place) => html`<li>${address(place, scene)}</li>`);
}

function row(result: RuleResult, scene: Scene): Html {
  const { title, verdict, elements, reason } = result;
  return html`<tr>
    <td><code>${shortName(result)}</code></td>
    <th scope="row"><a href="#${ruleId(scene, result)}">${title}</a></th>
    <td class="${verdict}"><span class="verdict-cell">${sign(verdict)} ${verdictWords(verdict)}</span></td>
    <td>
      ${
        isGap(result.verdict) || elements.length > 0
          ? html`<ul class="plain">
              ${elements.map(elementPart)}
            </ul>`
          : reason
      }
    </td>
    <td>
      <ul class="plain">
        ${bestPlaces(result, scene)}
      </ul>
    </td>
  </tr>`;
}

function table({ id, table: title = '' }: PackInfo, scene: Scene): Html | null {
  const results = scene.dossier.results.filter(({ rule }) => rule.startsWith(`${id}/`));
  if (results.length === 0) return null;
  return html`<section class="part" id="${partId(scene, `table-${id.replace(/[^a-z0-9-]/gi, '-')}`)}">
    <h3>${title}</h3>
    <div class="scroll" tabindex="0" role="region" aria-label="${title}">
      <table class="pack-table">
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">Title</th>
            <th scope="col">Verdict</th>
            <th scope="col">Elements</th>
            <th scope="col">Where</th>
          </tr>
        </thead>
        <tbody>
          ${results.map((result) => row(result, scene))}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** Packs that ask for it as tables, one row a rule. */
export const packTables = (scene: Scene): readonly (Html | null)[] =>
  scene.report.packs.filter((pack) => pack.table).map((pack) => table(pack, scene));
