import type { Place } from '#model/span';
import { share } from '../measure/table.js';
import { HARMS } from './harmful.js';
import type { Reworded } from './losses.js';
import type { Mutant } from './mutants.js';

const NAMES = {
  delete: 'deleted',
  negate: 'negated',
  placeholder: 'replaced by a placeholder',
  move: 'moved to a wrong role',
} as const;

/** Whether what survived stands on the harmed lines themselves; else it stands where nobody had marked it. */
function isAtPlace({ places, surviving }: Mutant): boolean {
  return surviving.some(({ path, start }) =>
    places.some((place) => place.file === path && start.line >= place.start && start.line <= place.end),
  );
}

/** Counts by kind of harm, with a head. */
export function harmRows(mutants: readonly Mutant[]): string[][] {
  const rows = HARMS.map((harm) => {
    const all = mutants.filter((mutant) => mutant.harm === harm);
    const surviving = all.filter((mutant) => mutant.surviving.length > 0);
    const atPlace = surviving.filter(isAtPlace);
    return [
      NAMES[harm],
      String(all.length),
      String(all.length - surviving.length),
      share(all.length - surviving.length, all.length),
      String(atPlace.length),
      String(surviving.length - atPlace.length),
    ];
  });
  return [['evidence', 'mutants', 'noticed', 'share', 'taken as it stands', 'found elsewhere'], ...rows];
}

/** Counts by rewording, with a head. */
export function rewordingRows(all: readonly Reworded[]): string[][] {
  const kinds = [...new Set(all.map(({ rewording }) => rewording))];
  const rows = kinds.map((kind) => {
    const same = all.filter(({ rewording }) => rewording === kind);
    const found = same.reduce((sum, one) => sum + one.found, 0);
    const lost = same.reduce((sum, one) => sum + one.losses.length, 0);
    return [kind, String(found), String(found - lost), share(found - lost, found), String(lost)];
  });
  return [['rewording', 'elements', 'kept', 'share', 'lost'], ...rows];
}

const shown = ({ path, start, excerpt }: Place): string => `${path}:${start.line} "${excerpt.slice(0, 120)}"`;

/** A line for each harmed element that still counts, with the places that are taken for it. */
export function survivorLines(mutants: readonly Mutant[]): string[] {
  return mutants
    .filter(({ surviving }) => surviving.length > 0)
    .map((mutant) => {
      const { dossier, harm, ready, element, surviving } = mutant;
      const where = isAtPlace(mutant) ? 'taken as it stands' : 'found elsewhere';
      const label = ready.rule.elements[element]!.id;
      return `${NAMES[harm]}, ${where}: ${dossier} ${ready.rule.id}#${element + 1} ${label}\n    ${surviving.slice(0, 2).map(shown).join('\n    ')}`;
    });
}

/** A line for each element that a rewording loses. */
export function lossLines(all: readonly Reworded[]): string[] {
  return all.flatMap(({ rewording, losses }) =>
    losses.map(
      ({ dossier, rule, element, path, line, excerpt }) =>
        `lost by ${rewording}: ${dossier} ${rule}#${element + 1}\n    ${path}:${line} "${excerpt.slice(0, 120)}"`,
    ),
  );
}
