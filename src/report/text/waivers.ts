import type { WaiverResult } from '#model/waiver';
import { waiverInWords } from '../waiver-in-words.js';
import { row } from './layout.js';
import { pathFromHere } from './place-piece.js';
import type { Scene } from './scene.js';
import { whole, words, type Piece } from './wrap.js';

const COLUMN = 10;

/** What a waiver is about: its rule, and the element or document that it is limited to. */
export function waiverSubject({ rule, element, document }: WaiverResult): string {
  const parts = [element === null ? [] : [element], document === null ? [] : [`in ${document}`]].flat();
  return parts.length > 0 ? `${rule} (${parts.join(' ')})` : rule;
}

/** What became of a waiver, and what it says. */
export function waiverStateInWords(waiver: WaiverResult): string {
  const { kind, state, expires } = waiver;
  if (state === 'expired') return `ended on ${expires ?? ''}: mend what it is about, or have it approved again`;
  if (state === 'unused') return `no gap matches this ${kind}: remove it`;
  return waiverInWords(waiver);
}

function waiverRow(waiver: WaiverResult, { dossier, palette, width }: Scene): string[] {
  const pieces: Piece[] = [
    whole(`${pathFromHere(dossier.root, waiver.path)}:${waiver.line}`, palette.place),
    words(waiverSubject(waiver)),
    words(`- ${waiverStateInWords(waiver)}`, palette.faint),
  ];
  const isFine = waiver.state === 'applied';
  const options = { width, paint: isFine ? palette.faint : palette.warning, start: 0, column: COLUMN };
  return row(isFine ? 'accepted' : waiver.state, pieces, options);
}

/** What is accepted, on whose word and until when; and the waivers and directives that no longer do anything. */
export function renderWaivers(scene: Scene): string[] {
  const lines = scene.dossier.waivers.flatMap((waiver) => waiverRow(waiver, scene));
  return lines.length > 0 ? ['', ...lines] : [];
}
