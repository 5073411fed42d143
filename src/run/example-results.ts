import type { ElementResult } from '#model/report';
import type { Example } from '#model/rule';
import type { ReadyRule } from '#rules/compile-rule-set';
import { elementResults } from './element-results.js';
import type { Reader } from './reader.js';

/** The documents that an example stands for: its text under its headings, and the files beside it. */
export function documentsOf({ headings, text, files }: Example): Readonly<Record<string, string>> {
  const above = headings.map((heading, depth) => `${'#'.repeat(depth + 1)} ${heading}\n`).join('\n');
  return { 'document.md': `${above}\n${text}\n`, ...files };
}

/** Reads an example by its own rule: the result of every element. */
export function exampleResults(ready: ReadyRule, example: Example, { observe }: Reader): ElementResult[] {
  const carriers = Object.entries(documentsOf(example)).map(([path, text]) => ({
    evidence: observe(path, text, [ready]),
    mayCarry: true,
  }));
  return elementResults(ready, carriers);
}

/** Ids of the elements that were found. */
export function foundIn(results: readonly ElementResult[]): string[] {
  return results.filter(({ verdict }) => verdict === 'satisfied').map(({ id }) => id);
}

const unfolded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Ids of the elements whose evidence does not hold the words that the example says it quotes. */
export function unquotedIn(results: readonly ElementResult[], { quotes }: Example): string[] {
  return Object.entries(quotes).flatMap(([id, words]) => {
    const excerpts = results.find((result) => result.id === id)?.evidence.map(({ excerpt }) => excerpt) ?? [];
    return excerpts.join('\n').includes(unfolded(words)) ? [] : [id];
  });
}
