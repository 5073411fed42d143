import { isSameName, tellingTokens } from './same-part.js';

/** Finds the values whose name means the same part as a given one, in the order in which they were put in. */
export type FindByName<T> = (name: string) => readonly T[];

/** Indexes values by the words of their names, so that thousands of components meet thousands of rows quickly. */
export function createNameIndex<T>(values: readonly T[], namesOf: (value: T) => readonly string[]): FindByName<T> {
  const byToken = new Map<string, Set<T>>();
  for (const value of values)
    for (const token of namesOf(value).flatMap(tellingTokens)) {
      const known = byToken.get(token) ?? new Set<T>();
      byToken.set(token, known.add(value));
    }
  return (name) => {
    // Two names of one part share all telling words of the shorter, so the rarest lists hold every candidate.
    const candidates = new Set(tellingTokens(name).flatMap((token) => [...(byToken.get(token) ?? [])]));
    return [...candidates].filter((value) => namesOf(value).some((other) => isSameName(other, name)));
  };
}
