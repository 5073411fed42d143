import { isGap } from '#model/is-gap';
import type { ElementResult, RuleResult } from '#model/report';
import { acceptedLine } from './accepted.js';
import { elementItem, searchedLine } from './element.js';
import { html, type Html } from './html.js';
import { ruleId, type Scene } from './scene.js';
import { sign, verdictWords } from './verdicts.js';

/** Paths of the documents that a result is about: where it was found, and for what was not found where it was sought. */
function documentsOf({ elements }: RuleResult): ReadonlySet<string> {
  const about = ({ verdict, evidence, contradictions, nearMisses, searched }: ElementResult): readonly string[] => {
    const said = [...evidence, ...contradictions].map(({ path }) => path);
    return verdict === 'satisfied' ? said : [...said, ...nearMisses.map(({ path }) => path), ...searched];
  };
  return new Set(elements.flatMap(about));
}

/** What the filters go by: numbers of documents and their roles, each between spaces. */
function filterKeys(result: RuleResult, { dossier }: Scene): Html {
  const paths = documentsOf(result);
  const about = dossier.documents.map((document, n) => ({ ...document, n })).filter(({ path }) => paths.has(path));
  const roles = [...new Set(about.map(({ role }) => role ?? 'unknown'))];
  return html`data-verdict="${result.verdict}" data-documents="${about.map(({ n }) => n).join(' ')}"
  data-roles="${roles.join(' ')}"`;
}

function searchedAlike(elements: readonly ElementResult[]): readonly string[] | null {
  const [first, ...others] = elements.map(({ searched }) => searched);
  return first && others.every((paths) => paths.join('\n') === first.join('\n')) ? first : null;
}

function body(result: RuleResult, scene: Scene): Html {
  const { message, advice, reason, elements, waiver } = result;
  const shared = searchedAlike(elements);
  return html`<div class="rule-body">
    <p class="message">${message}</p>
    ${reason && !message.includes(reason) && html`<p class="reason"><span class="label">Because</span> ${reason}</p>`}
    ${waiver && acceptedLine(waiver)}
    ${advice && isGap(result.verdict) && html`<p class="advice"><span class="label">To do</span> ${advice}</p>`}
    ${
      elements.length > 0 &&
      html`<ul class="elements">
        ${elements.map((element) => elementItem(element, scene, shared === null))}
      </ul>`
    }
    ${shared && searchedLine(shared)}
  </div>`;
}

/** One rule as a card that opens: the line tells its verdict, the inside all that was seen. */
export function ruleCard(result: RuleResult, scene: Scene): Html {
  const { rule, title, clauses, verdict, severity, known } = result;
  return html`<details class="rule ${verdict}" id="${ruleId(scene, result)}" ${filterKeys(result, scene)}>
    <summary>
      ${sign(verdict)}
      <h5>${title}</h5>
      <span class="verdict"
        >${verdictWords(verdict)}${isGap(verdict) && html` <span class="severity ${known ? 'info' : severity}">${known && 'known '}${severity}</span>`}</span
      >
      <span class="clause-list">${clauses.join(' · ')}</span>
      <code>${rule}</code>
    </summary>
    ${body(result, scene)}
  </details>`;
}
