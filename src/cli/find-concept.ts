import type { ConceptEntry } from '#model/concept';
import type { Problem } from '#model/report';
import { nearestWord } from '#text/nearest';
import { usageProblem } from './show-problems.js';

/** The concept that somebody names; else a problem that names the nearest one. */
export function findConcept(name: string, concepts: readonly ConceptEntry[]): ConceptEntry | Problem {
  const found = concepts.find(({ id }) => id === name);
  if (found) return found;
  const near = nearestWord(
    name,
    concepts.map(({ id }) => id),
  );
  const all = 'dossierlint explain --concepts lists them all.';
  return usageProblem(`there is no concept ${name}`, near ? `Did you mean ${near}? ${all}` : all);
}
