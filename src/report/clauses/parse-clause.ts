import type { SourceData } from '#model/rule-set';

/** A clause as rules cite it, divided into its source and what it names there. */
export interface Clause {
  /** As it is cited. */
  readonly text: string;
  /** Name of its source: a known one, else its first word. */
  readonly source: string;
  /** What follows the name, such as a number; the name itself where nothing follows. */
  readonly id: string;
}

/** Divides a clause; of the known sources the longest name wins. */
export function parseClause(text: string, sources: readonly SourceData[]): Clause {
  const known = sources
    .map(({ name }) => name)
    .filter((name) => text === name || text.startsWith(`${name} `))
    .sort((a, b) => b.length - a.length)[0];
  const source = known ?? text.split(' ')[0] ?? text;
  return { text, source, id: text.slice(source.length).trim() || source };
}
