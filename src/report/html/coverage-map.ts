import type { RuleResult } from '#model/report';
import { counted } from '../text/shortened.js';
import { coverageOf, type ClauseCoverage, type SourceCoverage } from './coverage.js';
import { html, type Html } from './html.js';
import { partId, ruleId, type Scene } from './scene.js';
import { sign, verdictWords } from './verdicts.js';

function cell(result: RuleResult, scene: Scene): Html {
  const said = `${result.title}: ${verdictWords(result.verdict)}`;
  return html`<a class="cell ${result.verdict}" href="#${ruleId(scene, result)}" title="${said}"
    >${sign(result.verdict)}<span class="unseen">${said}</span></a
  >`;
}

const clauseCells = ({ clause, results }: ClauseCoverage, scene: Scene): Html =>
  html`<li class="clause">
    <span class="clause-name">${clause}</span>${results.map((result) => cell(result, scene))}
  </li>`;

function source({ name, clauses, results }: SourceCoverage, scene: Scene): Html {
  const asked = results.filter(({ verdict }) => verdict !== 'not-applicable');
  const met = asked.filter(({ verdict }) => verdict === 'satisfied').length;
  return html`<section class="source">
    <h4>${name} <small>${met} of ${counted(asked.length, 'rule')} satisfied</small></h4>
    <ul class="clauses">
      ${clauses.map((clause) => clauseCells(clause, scene))}
    </ul>
  </section>`;
}

/** The picture of a dossier: by source and clause, one cell a rule, each a link to its card. */
export function coverageMap(scene: Scene): Html {
  const sources = coverageOf(scene.dossier.results, scene.sources);
  return html`<section class="part" id="${partId(scene, 'coverage')}">
    <h3>Coverage</h3>
    <p class="hint">
      Each cell is a rule, under every clause that it serves. A full disc is found, a half one in part, an empty ring is
      missing.
      <a href="#${partId(scene, 'rules')}">Skip to the rules</a>
    </p>
    <div class="sources">${sources.map((one) => source(one, scene))}</div>
  </section>`;
}
