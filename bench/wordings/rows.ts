import { byCodeUnit } from '#text/order';
import type { WordingUse } from './leave-one-out.js';
import type { SharedStem, WordUse } from './shared-stems.js';

/** The wordings of a concept that do little: those that had no effect, one effect, or effects on which no result hangs. */
export interface IdleWordings {
  readonly concept: string;
  readonly wordings: number;
  readonly never: readonly string[];
  readonly once: readonly string[];
  readonly needless: readonly string[];
}

const written = ({ wording: { text } }: WordingUse): string => text;

/** Sums up by concept, by name. A wording that fired once and is needless stands under both. */
export function idleByConcept(uses: readonly WordingUse[]): IdleWordings[] {
  const concepts = [...new Set(uses.map(({ wording }) => wording.concept))].sort(byCodeUnit);
  return concepts.map((concept) => {
    const own = uses.filter(({ wording }) => wording.concept === concept);
    return {
      concept,
      wordings: own.length,
      never: own.filter(({ fired }) => fired === 0).map(written),
      once: own.filter(({ fired }) => fired === 1).map(written),
      needless: own.filter(({ isNeeded }) => isNeeded === false).map(written),
    };
  });
}

/** A table of the counts, a concept a row, with a head and the total last; needless ones only where they were sought. */
export function idleRows(idle: readonly IdleWordings[], isTried: boolean): string[][] {
  const kinds = isTried ? (['never', 'once', 'needless'] as const) : (['never', 'once'] as const);
  const cells = (name: string, of: readonly IdleWordings[]): string[] => [
    name,
    String(of.reduce((sum, { wordings }) => sum + wordings, 0)),
    ...kinds.map((kind) => String(of.reduce((sum, one) => sum + one[kind].length, 0))),
  ];
  return [['concept', 'wordings', ...kinds], ...idle.map((one) => cells(one.concept, [one])), cells('all', idle)];
}

/** The wordings themselves, under their concept. */
export function idleLines(idle: readonly IdleWordings[]): string[] {
  return idle.flatMap(({ concept, never, once, needless }) =>
    (
      [
        ['never', never],
        ['once', once],
        ['needless', needless],
      ] as const
    ).flatMap(([kind, list]) => list.map((text) => `${concept}  ${kind}  ${text}`)),
  );
}

const shown = ({ word, concepts, isAlone }: WordUse): string => {
  const [first = '', ...others] = concepts;
  return `${isAlone ? word : `… ${word} …`} (${first}${others.length > 0 ? ` and ${others.length} more` : ''})`;
};

/** A table of stems that fall together, with a head. */
export function stemRows(stems: readonly SharedStem[]): string[][] {
  return [
    ['stem', 'who does it', 'is taken for'],
    ...stems.map(({ stem, doers, others }) => [stem, doers.map(shown).join(', '), others.map(shown).join(', ')]),
  ];
}
