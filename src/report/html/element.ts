import type { ElementResult, NearMiss } from '#model/report';
import { reasonInWords } from '../text/reasons.js';
import { waiverInWords } from '../waiver-in-words.js';
import { counted } from '../text/shortened.js';
import { acceptedLine } from './accepted.js';
import { html, type Html } from './html.js';
import { placeItem, trail } from './places.js';
import type { Scene } from './scene.js';
import { sign, verdictWords } from './verdicts.js';

const nearMiss = (miss: NearMiss, scene: Scene): Html =>
  placeItem(
    miss,
    'near',
    scene,
    html`<span class="why">${miss.note ?? reasonInWords(miss.reason)}${miss.known && ' (known to the baseline)'}</span>
      ${miss.waiver && html`<span>accepted: ${waiverInWords(miss.waiver)}</span>`}`,
  );

/** What looks like evidence and is none. Closed where the element was found all the same. */
function nearMisses({ nearMisses: misses, verdict }: ElementResult, scene: Scene): Html | null {
  if (misses.length === 0) return null;
  const isOpen = verdict !== 'satisfied';
  return html`<details class="near-misses" ${isOpen && html`open`}>
    <summary>${counted(misses.length, 'near miss', 'near misses')}: what looks like it and does not count</summary>
    <ul class="places">
      ${misses.map((miss) => nearMiss(miss, scene))}
    </ul>
  </details>`;
}

function placesOf({ evidence, contradictions }: ElementResult, scene: Scene): Html | null {
  if (evidence.length + contradictions.length === 0) return null;
  const isDisputed = contradictions.length > 0;
  const label = (words: string): Html | null => (isDisputed ? html`<strong>${words}</strong>` : null);
  return html`<ul class="places">
    ${evidence.map((place) => placeItem(place, 'found', scene, trail(place.headings), label('Says so:')))}
    ${contradictions.map((place) => placeItem(place, 'contrary', scene, null, label('Says not:')))}
  </ul>`;
}

/** Which documents were searched. */
export const searchedLine = (paths: readonly string[]): Html =>
  html`<p class="searched">
    <span class="label">Searched</span>
    ${paths.length > 0 ? paths.join(', ') : 'nothing: no document of this dossier is one where it is expected'}
  </p>`;

/** One element of a rule: its verdict, the places that bear it, near misses, and, where it differs from its rule, what was searched. */
export function elementItem(element: ElementResult, scene: Scene, showsSearched: boolean): Html {
  const { label, optional, verdict, searched, known, waiver } = element;
  const isExtra = optional && verdict === 'missing';
  return html`<li class="element ${isExtra ? 'extra' : verdict}">
    <p class="element-head">
      ${sign(isExtra ? 'not-applicable' : verdict)} <strong>${label}</strong>
      <span class="verdict"
        >${isExtra ? 'optional: not found, and not counted' : verdictWords(verdict)}${known && ', known to the baseline'}</span
      >
    </p>
    ${waiver && acceptedLine(waiver)} ${placesOf(element, scene)} ${nearMisses(element, scene)}
    ${showsSearched && searchedLine(searched)}
  </li>`;
}
