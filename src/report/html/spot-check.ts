import type { Evidence, RuleResult } from '#model/report';
import { fingerprintOf } from '#text/fingerprint';
import { byCodeUnit } from '#text/order';
import { counted } from '../text/shortened.js';
import { html, type Html } from './html.js';
import { seedOf } from './identity.js';
import { address, trail } from './places.js';
import { partId, ruleId, type Scene } from './scene.js';

/** Rules in the sample unless the reader asks for more or fewer. */
const SAMPLE_SIZE = 10;

/** Rules in the order in which a seed draws them. The script of the page draws in the same way. */
export function drawn(results: readonly RuleResult[], seed: string): readonly RuleResult[] {
  const ranked = results.map((result) => ({ result, rank: fingerprintOf(seed, result.rule) }));
  return ranked.sort((a, b) => byCodeUnit(a.rank, b.rank)).map(({ result }) => result);
}

/** What to look at: of each element that was found, its best place; elements that share a place stand together. */
function toVerify({ elements }: RuleResult, scene: Scene): readonly Html[] {
  const byPlace = new Map<string, { readonly place: Evidence; readonly labels: readonly string[] }>();
  for (const { label, evidence } of elements) {
    const [place] = evidence;
    if (!place) continue;
    const key = JSON.stringify([place.path, place.start, place.end]);
    byPlace.set(key, { place, labels: [...(byPlace.get(key)?.labels ?? []), label] });
  }
  return [...byPlace.values()].map(
    ({ place, labels }) =>
      html`<li>
        ${labels.join('; ')}: ${address(place, scene)} ${trail(place.headings)}
        <blockquote dir="auto">${place.excerpt}</blockquote>
      </li>`,
  );
}

const item = (result: RuleResult, isDrawn: boolean, scene: Scene): Html =>
  html`<li class="sample" data-rule="${result.rule}" ${!isDrawn && html`hidden`}>
    <label><input type="checkbox" autocomplete="off" /> <span class="unseen">verified: </span>${result.title}</label>
    <a href="#${ruleId(scene, result)}"><code>${result.rule}</code></a>
    <ul class="plain">
      ${toVerify(result, scene)}
    </ul>
  </li>`;

/** A sample of satisfied rules for a person to verify by eye: drawn by a seed, so that two readers get the same one. */
export function spotCheck(scene: Scene): Html {
  const satisfied = scene.dossier.results.filter(({ verdict }) => verdict === 'satisfied');
  const seed = seedOf(scene.report.packs, scene.dossier);
  const size = Math.min(SAMPLE_SIZE, satisfied.length);
  const body =
    size === 0
      ? html`<p>No rule is satisfied, so there is nothing to verify.</p>`
      : html`<p>
            <output>${size} of ${counted(satisfied.length, 'satisfied rule')}, drawn by seed ${seed}.</output> Open each
            place in the document itself, and tick the rule where the document says what this report claims. Ticks are
            not kept: print the page to keep them.
          </p>
          <form class="scripted draw" aria-label="Draw a sample" autocomplete="off" hidden>
            <label>Rules <input type="number" name="size" min="1" max="${satisfied.length}" value="${size}" /></label>
            <label>Seed <input type="text" name="seed" value="${seed}" maxlength="64" spellcheck="false" /></label>
            <button type="reset">As printed</button>
          </form>
          <ol class="samples">
            ${drawn(satisfied, seed).map((result, n) => item(result, n < size, scene))}
          </ol>
          <p class="signature">Verified by <span></span> on <span></span></p>`;
  return html`<section class="part spot-check" id="${partId(scene, 'spot-check')}">
    <h3>Spot check</h3>
    ${body}
  </section>`;
}
