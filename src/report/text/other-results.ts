import type { RuleResult, Verdict } from '#model/report';
import { displayWidth, padded } from './display-width.js';
import { row } from './layout.js';
import { placePiece } from './place-piece.js';
import type { Scene } from './scene.js';
import { shortened } from './shortened.js';
import { visible } from './visible.js';
import { whole, words, type Piece } from './wrap.js';

const LABELS = {
  'not-checked': 'not checked',
  waived: 'waived',
  'not-applicable': 'not applicable',
  satisfied: 'satisfied',
} as const satisfies Partial<Record<Verdict, string>>;
type Other = keyof typeof LABELS;

const ORDER = Object.keys(LABELS) as readonly Other[];
const COLUMN = Math.max(...Object.values(LABELS).map(displayWidth)) + 2;
const SHOWN_RULES = 3;

const isOther = (verdict: Verdict): verdict is Other => Object.hasOwn(LABELS, verdict);

function otherRow(verdict: Other, pieces: readonly Piece[], { palette, width }: Scene): string[] {
  const paint = verdict === 'satisfied' ? palette.good : verdict === 'not-checked' ? palette.warning : palette.faint;
  // One line each, however long, so that it can be searched for.
  const room = verdict === 'satisfied' ? Infinity : width;
  return row(LABELS[verdict], pieces, { width: room, paint, start: 0, column: COLUMN });
}

function saidOf({ verdict, reason, message, elements }: RuleResult, { dossier, palette }: Scene): Piece[] {
  if (verdict !== 'satisfied') return [words(reason ?? message, palette.faint)];
  // The best place of each element shows that the rule is met; the JSON report has the rest.
  const places = elements
    .flatMap(({ evidence }) => evidence.slice(0, 1))
    .map((place) => placePiece(dossier.root, place, palette));
  return [...new Map(places.map((piece) => [piece.text, piece])).values()];
}

/** One line a rule. */
function eachLine(scene: Scene): string[] {
  const others = scene.dossier.results.filter(({ verdict }) => isOther(verdict));
  const widest = Math.max(0, ...others.map(({ rule }) => displayWidth(visible(rule)))) + 1;
  return ORDER.flatMap((verdict) =>
    others
      .filter((result) => result.verdict === verdict)
      .flatMap((result) =>
        otherRow(verdict, [whole(padded(visible(result.rule), widest)), ...saidOf(result, scene)], scene),
      ),
  );
}

/** One line a reason: a profile may leave out most rules. */
function uncheckedLines(scene: Scene): string[] {
  const byReason = new Map<string, string[]>();
  for (const { verdict, reason, message, rule } of scene.dossier.results) {
    if (verdict !== 'not-checked') continue;
    byReason.set(reason ?? message, [...(byReason.get(reason ?? message) ?? []), rule]);
  }
  return [...byReason].flatMap(([reason, rules]) =>
    otherRow(
      'not-checked',
      [words(`${reason}:`), words(shortened(rules, SHOWN_RULES, false), scene.palette.faint)],
      scene,
    ),
  );
}

/** The rules that are no gap. What was not checked is always said; what is satisfied, waived or does not apply when verbose, with its evidence or reason. */
export function renderOtherResults(scene: Scene): string[] {
  const lines = scene.verbose ? eachLine(scene) : uncheckedLines(scene);
  return lines.length > 0 ? ['', ...lines] : [];
}
