import type { DossierResult, RuleResult } from '#model/report';
import type { LocatedGap } from '../located/located-gap.js';
import { pathFromHere } from '../text/place-piece.js';
import { plain, quoted } from './markdown-text.js';

const SHOWN_PLACES = 5;

const placeOf = ({ place }: LocatedGap, root: string): string =>
  quoted(`${pathFromHere(root, place.path)}:${place.start.line}`);

function placeLine(gap: LocatedGap, root: string): string {
  const { element, isInferred, place } = gap;
  const quote = place.excerpt ? ` ${quoted(place.excerpt)}` : '';
  if (!isInferred) return `  - ${placeOf(gap, root)} ${plain(gap.message)}${quote}`;
  return `  - not found: ${plain(element?.label ?? gap.message)}; nearest ${placeOf(gap, root)}${quote}`;
}

/** One gap of a merge-request comment: the rule, what is missing and where, and what to do. */
export function gapLines(result: RuleResult, located: readonly LocatedGap[], { root }: DossierResult): string[] {
  const own = located.filter((gap) => gap.result === result && gap.accepted === null && !gap.known);
  const more = own.length - SHOWN_PLACES;
  return [
    `- **${plain(result.title)}** ${quoted(result.rule)} ${result.verdict} (${result.severity})`,
    ...own.slice(0, SHOWN_PLACES).map((gap) => placeLine(gap, root)),
    ...(more > 0 ? [`  - and ${more} more`] : []),
    ...(result.advice ? [`  - to do: ${plain(result.advice)}`] : []),
  ];
}
