import type { DossierResult } from '#model/report';
import { locatedGaps } from '../located/located-gaps.js';
import { gapsOf } from '../text/gaps.js';
import { pathFromHere } from '../text/place-piece.js';
import { counted } from '../text/shortened.js';
import { waiverStateInWords, waiverSubject } from '../text/waivers.js';
import { gapTotals } from '../text/heading.js';
import { gapLines } from './gap-lines.js';
import { plain, plainHtml, quoted } from './markdown-text.js';

function folded(summary: string, lines: readonly string[]): string[] {
  return ['', '<details>', `<summary>${summary}</summary>`, '', ...lines, '', '</details>'];
}

function waiverLines({ waivers, root }: DossierResult): string[] {
  if (waivers.length === 0) return [];
  const lines = waivers.map((waiver) => {
    const where = quoted(`${pathFromHere(root, waiver.path)}:${waiver.line}`);
    return `- ${waiver.state}: ${plain(waiverSubject(waiver))} ${where}: ${plain(waiverStateInWords(waiver))}`;
  });
  return folded(counted(waivers.length, 'waiver'), lines);
}

/** The gaps of a dossier, folded, as many as fit into `room` characters; says how many are left out. */
export function dossierLines(dossier: DossierResult, room: number): string[] {
  const gaps = gapsOf(dossier.results, { quiet: false, verbose: false });
  const located = locatedGaps(dossier);
  const shown: string[] = [];
  let left = gaps.length;
  let used = 0;
  for (const gap of gaps) {
    const lines = gapLines(gap, located, dossier);
    used += lines.reduce((sum, line) => sum + line.length + 1, 0);
    if (used > room) break;
    shown.push(...lines);
    left -= 1;
  }
  const more = left > 0 ? ['', `and ${counted(left, 'gap')} more, left out to keep this short`] : [];
  const summary = `<b>${plainHtml(dossier.name)}</b>: ${gapTotals(dossier.summary)}`;
  return [...(gaps.length > 0 ? folded(summary, [...shown, ...more]) : []), ...waiverLines(dossier)];
}
