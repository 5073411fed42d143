import type { ElementResult, RuleResult } from '#model/report';
import type { Severity } from '#model/rule';
import type { Place } from '#model/span';
import { row } from './layout.js';
import { excerptPiece, placePiece } from './place-piece.js';
import type { Scene } from './scene.js';
import { words } from './wrap.js';

const SHOWN_CONTRARY = 3;

function placesRows(
  label: string,
  places: readonly Place[],
  paint: Scene['palette']['good'],
  { dossier, palette, width }: Scene,
): string[] {
  return places.flatMap((place) =>
    row(label, [placePiece(dossier.root, place, palette), excerptPiece(place, palette)], { width, paint }),
  );
}

function contradictionRows(element: ElementResult, scene: Scene): string[] {
  const { palette, width, verbose } = scene;
  return [
    ...row('contrary', [words(element.label)], { width, paint: palette.error }),
    ...placesRows('says so', element.evidence.slice(0, verbose ? undefined : 1), palette.good, scene),
    ...placesRows(
      'says not',
      element.contradictions.slice(0, verbose ? undefined : SHOWN_CONTRARY),
      palette.error,
      scene,
    ),
  ];
}

function elementRow(element: ElementResult, severity: Severity, scene: Scene): string[] {
  const { dossier, palette, width } = scene;
  switch (element.verdict) {
    case 'satisfied': {
      const best = element.evidence[0];
      return row('found', [words(element.label), ...(best ? [placePiece(dossier.root, best, palette)] : [])], {
        width,
        paint: palette.good,
      });
    }
    case 'contradicted':
      return contradictionRows(element, scene);
    case 'partial':
      return row('in part', [words(element.label)], { width, paint: palette[severity] });
    case 'not-applicable':
    case 'not-checked':
      // What nobody asks for is no part of the gap.
      return [];
    case 'waived':
      return row('accepted', [words(element.label), words(`(${element.waiver?.reason ?? ''})`, palette.faint)], {
        width,
        paint: palette.faint,
      });
    default:
      return element.optional
        ? row(
            'optional',
            [words(element.label), words('(not found; it would help, and is not counted)', palette.faint)],
            { width, paint: palette.faint },
          )
        : row('missing', [words(element.label), ...(element.known ? [words('(known)', palette.faint)] : [])], {
            width,
            paint: element.known ? palette.faint : palette[severity],
          });
  }
}

/** One row an element: where it was found, that it is missing, or who says the contrary. */
export function elementRows({ elements, severity }: RuleResult, scene: Scene): string[] {
  return elements.flatMap((element) => elementRow(element, severity, scene));
}
