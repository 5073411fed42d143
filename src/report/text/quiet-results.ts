import type { RuleResult, Verdict } from '#model/report';
import { displayWidth, padded } from './display-width.js';
import { row } from './layout.js';
import { placePiece } from './place-piece.js';
import type { Scene } from './scene.js';
import { visible } from './visible.js';
import { whole, words, type Piece } from './wrap.js';

const ORDER = ['not-checked', 'waived', 'not-applicable', 'satisfied'] as const satisfies readonly Verdict[];
type NoGap = (typeof ORDER)[number];

const LABELS: Readonly<Record<NoGap, string>> = {
  'not-checked': 'not checked',
  waived: 'waived',
  'not-applicable': 'not applicable',
  satisfied: 'satisfied',
};

const LABEL_COLUMN = Math.max(...Object.values(LABELS).map(displayWidth)) + 2;

function saidOf({ verdict, reason, message, elements }: RuleResult, { dossier, palette }: Scene): Piece[] {
  if (verdict !== 'satisfied') return [words(reason ?? message, palette.faint)];
  // The best place of each element shows that the rule is met; the JSON report has the rest.
  const places = elements
    .flatMap(({ evidence }) => evidence.slice(0, 1))
    .map((place) => placePiece(dossier.root, place, palette));
  return [...new Map(places.map((piece) => [piece.text, piece])).values()];
}

/** One line a rule that is no gap, with its evidence or reason. What was not checked is always said, the rest when verbose. */
export function renderQuietResults(scene: Scene): string[] {
  const { dossier, palette, width, verbose } = scene;
  const shown: readonly NoGap[] = verbose ? ORDER : ['not-checked'];
  const widestRule =
    Math.max(
      0,
      ...dossier.results
        .filter(({ verdict }) => (shown as readonly string[]).includes(verdict))
        .map(({ rule }) => displayWidth(visible(rule))),
    ) + 1;
  const lines = shown.flatMap((verdict) =>
    dossier.results
      .filter((result) => result.verdict === verdict)
      .flatMap((result) => {
        const label = LABELS[verdict];
        const paint =
          verdict === 'satisfied' ? palette.good : verdict === 'not-checked' ? palette.warning : palette.faint;
        const rule = padded(visible(result.rule), widestRule);
        return row(label, [whole(rule), ...saidOf(result, scene)], { width, paint, start: 0, column: LABEL_COLUMN });
      }),
  );
  return lines.length > 0 ? ['', ...lines] : [];
}
