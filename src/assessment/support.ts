import type { DocumentEvidence, Observation } from '#model/observation';

/** How well a place that a condition accepts is supported by what else the dossier says; higher is better, a lone fit has least. */
export type SupportOf = (one: Observation) => number;

// Two conditions that agree weigh as much as four places of the rule in one section.
const OF_CONDITION = 2;
const FEW = 2;
const MANY = 4;

const sectionOf = ({ place, section }: Observation): string => `${section} ${place.path}`;

/**
 * Support is given by further conditions of the element that agree, and by other places of the same rule in the section.
 * A lone fit of one condition, in a chapter about something else, is more often chance than evidence in a long dossier.
 */
export function supportIn(
  ruleId: string,
  documents: readonly Pick<DocumentEvidence, 'path' | 'observations'>[],
): SupportOf {
  const lines = new Map<string, Set<number>>();
  for (const { observations } of documents)
    for (const one of (observations[ruleId] ?? []).flatMap(({ found }) => found)) {
      if (one.refused !== null) continue;
      const key = sectionOf(one);
      lines.set(key, (lines.get(key) ?? new Set()).add(one.place.start.line));
    }
  return (one) => {
    const together = lines.get(sectionOf(one))?.size ?? 0;
    return one.agreeing * OF_CONDITION + Number(together >= FEW) + Number(together >= MANY);
  };
}

// What is supported so much less than the best place of its element, and stands in another section, is left out: an auditor
// wants the place, not every echo.
const FURTHEST = 2;

/** The best supported of an element's places; lone ones only where there is nothing better. */
export function bestSupported(places: readonly Observation[], supportOf: SupportOf): Observation[] {
  const most = Math.max(...places.map(supportOf));
  const least = Math.max(most - FURTHEST, Math.min(most, OF_CONDITION + 1));
  const well = places.filter((one) => supportOf(one) >= least);
  const sections = new Set(well.map(sectionOf));
  return places.filter((one) => well.includes(one) || sections.has(sectionOf(one)));
}
