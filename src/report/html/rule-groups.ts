import type { RuleResult, Verdict } from '#model/report';
import { gapsOf } from '../text/gaps.js';
import { html, type Html } from './html.js';
import { filterBar } from './filter-bar.js';
import { ruleCard } from './rule-card.js';
import { partId, type Scene } from './scene.js';

interface Group {
  readonly title: string;
  readonly results: readonly RuleResult[];
}

function groupsOf(results: readonly RuleResult[]): readonly Group[] {
  const gaps = gapsOf(results, { quiet: false, verbose: true });
  const having = (verdict: Verdict): RuleResult[] => results.filter((result) => result.verdict === verdict);
  const groups: readonly Group[] = [
    { title: 'Gaps: errors', results: gaps.filter(({ severity }) => severity === 'error') },
    { title: 'Gaps: warnings', results: gaps.filter(({ severity }) => severity === 'warning') },
    { title: 'Gaps: for information', results: gaps.filter(({ severity }) => severity === 'info') },
    { title: 'Not checked', results: having('not-checked') },
    { title: 'Waived', results: having('waived') },
    { title: 'Satisfied', results: having('satisfied') },
    { title: 'Not applicable', results: having('not-applicable') },
  ];
  return groups.filter((group) => group.results.length > 0);
}

const group = ({ title, results }: Group, scene: Scene): Html =>
  html`<section class="group">
    <h4>${title} <small>${results.length}</small></h4>
    ${results.map((result) => ruleCard(result, scene))}
  </section>`;

/** All rules of a dossier, the gaps first, with the filters above them. */
export const ruleGroups = (scene: Scene): Html =>
  html`<section class="part rules" id="${partId(scene, 'rules')}">
    <h3>Rules</h3>
    ${filterBar(scene)} ${groupsOf(scene.dossier.results).map((one) => group(one, scene))}
  </section>`;
