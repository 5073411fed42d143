import type { Problem } from './report.js';

/** An example of an own rule, and how it was read. */
export interface TestedExample {
  readonly rule: string;
  readonly example: string;
  readonly passes: boolean;
  /** The known limit that the example shows; such a one must not be read yet. */
  readonly limit: string | null;
  /** Ids of the elements that it must satisfy, and of those that it was found to. */
  readonly expected: readonly string[];
  readonly found: readonly string[];
  /** Ids of the elements whose evidence lacks the words that it should quote. */
  readonly unquoted: readonly string[];
  /** The reason of refusal that was expected and not given. */
  readonly reason: string | null;
}

/** All examples of a folder of own rules; with problems none was tried. */
export interface TestedRules {
  readonly examples: readonly TestedExample[];
  readonly problems: readonly Problem[];
}
