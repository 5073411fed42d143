import type { CitationSource } from '#model/upkeep-words';

/** A clause as written: its numbers and its letter. */
export interface Clause {
  readonly number: string;
  readonly letter: string | null;
}

/** Takes "23.4 (ab)" apart. */
export function splitClause(clause: string): Clause {
  const [, number = '', letter = null] = /^([\d.]+?)\.?(?:\s?\(([a-z]{1,2})\))?$/.exec(clause) ?? [];
  return { number, letter };
}

// (a) to (z), then (aa), (ab) ...
const letterRank = (letter: string): number => letter.length * 26 + letter.charCodeAt(letter.length - 1) - 97;

/** What is wrong with a clause of a source, as a note; null where it exists. */
export function faultOfClause(clause: string, { title, clauses, letters }: CitationSource): string | null {
  if (!clauses) return null;
  const { number, letter } = splitClause(clause);
  const [main = '', sub] = number.split('.');
  const highest = clauses[main];
  if (highest === undefined) return `${title} has no ${clause}; expected: a clause that exists`;
  if (sub !== undefined && Number(sub) > highest)
    return `${title} has no ${clause}: ${main} ${highest === 0 ? 'has no sub-clauses' : `runs to ${main}.${highest}`}; expected: a clause that exists`;
  const last = letters?.[number];
  if (letter !== null && last !== undefined && letterRank(letter) > letterRank(last))
    return `${title} has no ${clause}: ${number} runs to (${last}); expected: a clause that exists`;
  return null;
}
