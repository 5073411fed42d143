import type { RuleResult } from '#model/report';
import { padded } from './display-width.js';
import { elementRows } from './elements.js';
import { block, INDENT, row } from './layout.js';
import { nearMissRows } from './near-misses.js';
import { pathFromHere } from './place-piece.js';
import type { Scene } from './scene.js';
import { shortened } from './shortened.js';
import { words, wrap } from './wrap.js';

const SHOWN_SEARCHED = 4;

function headLines({ severity, rule, title, verdict, clauses }: RuleResult, { palette, width }: Scene): string[] {
  const paint = palette[severity];
  const head = wrap([words(rule, palette.strong), words(verdict, paint)], width - INDENT).join(' ');
  return [
    paint(severity) + padded(severity, INDENT).slice(severity.length) + head,
    ...block([words([title, ...clauses].join(' · '), palette.faint)], width),
  ];
}

function searchedRow({ elements }: RuleResult, { dossier, palette, width, verbose }: Scene): string[] {
  const paths = [...new Set(elements.flatMap(({ searched }) => searched))].map((path) =>
    pathFromHere(dossier.root, path),
  );
  const text =
    paths.length > 0
      ? shortened(paths, SHOWN_SEARCHED, verbose)
      : 'nothing: no document of the dossier is one where this is expected';
  return row('searched', [words(text, palette.faint)], { width, paint: palette.faint });
}

/** Renders one gap: what is so and was expected, what is missing, what comes near, what to do, and where was looked. */
export function renderGap(result: RuleResult, scene: Scene): string[] {
  const { palette, width } = scene;
  return [
    ...headLines(result, scene),
    ...block([words(result.message)], width),
    ...elementRows(result, scene),
    ...nearMissRows(result, scene),
    ...(result.advice ? row('to do', [words(result.advice)], { width, paint: palette.strong }) : []),
    ...searchedRow(result, scene),
  ];
}
