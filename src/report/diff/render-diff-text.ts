import type { Change, ChangeKind, Comparison } from '#model/comparison';
import type { Paint, Palette } from '../palette.js';
import type { RenderOptions } from '../render-options.js';
import { padded } from '../text/display-width.js';
import { block, INDENT, row, textWidth } from '../text/layout.js';
import { excerptPiece, pathFromHere, placePiece } from '../text/place-piece.js';
import { whole, words, wrap } from '../text/wrap.js';
import { changeInWords, documentInWords, documentTotal, totalsInWords } from './change-words.js';

type Shown = Pick<RenderOptions, 'palette' | 'width'>;

const paintOf = (kind: ChangeKind, { error, good, faint }: Palette): Paint =>
  kind === 'better' ? good : kind === 'gone' ? faint : error;

function headLines(
  { kind, rule, severity, title, dossier }: Change,
  isMany: boolean,
  { palette, width }: Shown,
): string[] {
  const paint = paintOf(kind, palette);
  const head = [words(rule, palette.strong), words(`${title} (${severity})`, palette.faint)];
  const [first = '', ...rest] = wrap(head, width - INDENT);
  return [
    '',
    paint(kind) + padded(kind, INDENT).slice(kind.length) + first,
    ...rest.map((line) => ' '.repeat(INDENT) + line),
    ...(isMany ? block([words(dossier, palette.faint)], width) : []),
  ];
}

function changeLines(change: Change, { palette, width }: Shown): string[] {
  const { kind, label, place, placeIn, root } = change;
  const was = placeIn === 'before' ? [words('was at', palette.faint)] : [];
  return [
    ...block([words(`${label}:`), words(changeInWords(change), paintOf(kind, palette))], width),
    ...(place
      ? block([...was, placePiece(root, place, palette), excerptPiece(place, palette)], width, INDENT + 2)
      : []),
  ];
}

const isSameRule = (a: Change, b: Change | undefined): boolean =>
  a.kind === b?.kind && a.rule === b.rule && a.dossier === b.dossier;

function documentLines({ documents }: Comparison, { palette, width }: Shown): string[] {
  if (documents.length === 0) return [];
  const rows = documents.flatMap((document) =>
    row('document', [whole(pathFromHere(document.root, document.path)), words(documentInWords(document))], {
      width,
      paint: palette.faint,
      start: 0,
      column: INDENT,
    }),
  );
  return ['', ...rows];
}

/** What became of the gaps, for people: worse and new ones first. */
export function renderDiffText(comparison: Comparison, given: Shown): string {
  const shown = { ...given, width: textWidth(given.width) };
  const { changes, cautions } = comparison;
  const isMany = new Set(changes.map(({ dossier }) => dossier)).size > 1;
  const lines = [
    ...wrap([words(`${totalsInWords(comparison)}; ${documentTotal(comparison)} changed`)], shown.width),
    ...cautions.flatMap((caution) => wrap([words(caution, shown.palette.warning)], shown.width)),
    ...changes.flatMap((change, n) => [
      ...(isSameRule(change, changes[n - 1]) ? [] : headLines(change, isMany, shown)),
      ...changeLines(change, shown),
    ]),
    ...documentLines(comparison, shown),
  ];
  return `${lines.join('\n')}\n`;
}
