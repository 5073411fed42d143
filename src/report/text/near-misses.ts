import type { NearMiss, RuleResult } from '#model/report';
import { row } from './layout.js';
import { excerptPiece, placePiece } from './place-piece.js';
import { reasonInWords } from './reasons.js';
import type { Scene } from './scene.js';
import { counted } from './shortened.js';
import { words } from './wrap.js';

const SHOWN = 3;

interface Missed {
  readonly miss: NearMiss;
  readonly labels: readonly string[];
}

const keyOf = ({ path, start, end, reason, note }: NearMiss): string =>
  JSON.stringify([path, start, end, reason, note]);

/** The near misses of a rule, each place once with the elements that it was near to, those that a baseline knows only when verbose; the best of each element come first. */
function missesOf({ elements }: RuleResult, verbose: boolean): Missed[] {
  const byPlace = new Map<string, Missed>();
  const depth = Math.max(0, ...elements.map(({ nearMisses }) => nearMisses.length));
  for (let n = 0; n < depth; n += 1) {
    for (const { label, nearMisses, verdict } of elements) {
      const miss = nearMisses[n];
      if (!miss || verdict === 'satisfied' || miss.waiver !== null || (miss.known && !verbose)) continue;
      const known = byPlace.get(keyOf(miss));
      byPlace.set(keyOf(miss), { miss, labels: [...(known?.labels ?? []), label] });
    }
  }
  return [...byPlace.values()];
}

function missRow({ miss, labels }: Missed, label: string, { dossier, palette, width }: Scene): string[] {
  const quoted = miss.excerpt === '' ? [] : [excerptPiece(miss, palette)];
  const pieces = [
    placePiece(dossier.root, miss, palette),
    words(`${miss.note ?? reasonInWords(miss.reason)}${quoted.length > 0 ? ':' : ''}`),
    ...quoted,
    words(`(${labels.join('; ')})`, palette.faint),
    ...(miss.known ? [words('(known)', palette.faint)] : []),
  ];
  return row(label, pieces, { width, paint: palette.warning });
}

/** What stands before a near miss where nothing else was found; `n` counts them. */
function labelOf({ miss }: Missed, n: number): string {
  if (miss.note !== null) return 'wrong';
  return n === 0 ? 'nearest' : 'near miss';
}

/**
 * The nearest fitting place, and what looks like evidence and is none, with the reason. Where part of the rule was
 * found, the missing part belongs beside it, so that place is the nearest; else it is the best near miss.
 */
export function nearMissRows(result: RuleResult, scene: Scene): string[] {
  const { dossier, palette, width, verbose } = scene;
  const misses = missesOf(result, verbose);
  // Where places are judged, each that falls short stands for itself.
  const isJudged = misses.some(({ miss }) => miss.note !== null);
  const anchor = isJudged ? undefined : result.elements.find(({ evidence }) => evidence.length > 0)?.evidence[0];
  const shown = verbose ? misses : misses.slice(0, SHOWN);
  const hidden = misses.length - shown.length;
  const more =
    hidden > 0
      ? row(
          '',
          [words(`and ${counted(hidden, 'near miss', 'near misses')} more; --verbose shows all`, palette.faint)],
          { width, paint: palette.faint },
        )
      : [];
  const paint = palette.faint;
  if (anchor) {
    const nearest = row('nearest', [placePiece(dossier.root, anchor, palette), excerptPiece(anchor, palette)], {
      width,
      paint,
    });
    return [...nearest, ...shown.flatMap((one) => missRow(one, 'near miss', scene)), ...more];
  }
  if (misses.length === 0) return row('nearest', [words('no passage comes near', palette.faint)], { width, paint });
  return [...shown.flatMap((one, n) => missRow(one, labelOf(one, n), scene)), ...more];
}
