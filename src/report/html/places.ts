import type { Place } from '#model/span';
import { html, type Html, type Part } from './html.js';
import { documentId, type Scene } from './scene.js';

/** `path:line:column`, linked to the document's row where it has one. */
export function address({ path, start }: Place, scene: Scene): Html {
  const id = documentId(scene, path);
  const words = `${path}:${start.line}:${start.column}`;
  return id ? html`<a class="address" href="#${id}">${words}</a>` : html`<span class="address">${words}</span>`;
}

/** The headings above a place, outermost first. */
export const trail = (headings: readonly string[]): Html | null =>
  headings.length === 0
    ? null
    : html`<span class="trail"><span class="unseen">under </span><bdi>${headings.join(' › ')}</bdi></span>`;

/** A place with its own words; `head` says what it is, `note` what is to be known about it. */
export function placeItem(
  place: Place,
  kind: 'found' | 'contrary' | 'near',
  scene: Scene,
  note: Part,
  head: Part = null,
): Html {
  return html`<li class="place ${kind}">
    <p class="where">${head} ${address(place, scene)} ${note}</p>
    <blockquote dir="auto">${place.excerpt}</blockquote>
  </li>`;
}
