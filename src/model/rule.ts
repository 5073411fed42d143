/** How strongly the source words an expectation. */
export type Force = 'law' | 'shall' | 'should' | 'may';
export type Severity = 'error' | 'warning' | 'info';
export type ProfileId = 'submission' | 'guidance' | 'law' | 'fda';
export type Role =
  'ifu' | 'security-manual' | 'technical-documentation' | 'risk-management' | 'pms-plan' | 'mds2' | 'sbom';

/** A text that must be read (`satisfies`) or must not (`refuses`): a rule's tests and its documentation at once. */
export interface Example {
  readonly name: string;
  readonly headings: readonly string[];
  readonly text: string;
  /** Element ids that must be satisfied; all others must not. */
  readonly satisfies: readonly string[];
  /** Words that the evidence of an element must quote: element id -> words. */
  readonly quotes: Readonly<Record<string, string>>;
  /** Near-miss reason that must be given where nothing is satisfied. */
  readonly reason: string | null;
  /** A file's content beside the document, for artifact rules: path -> content. */
  readonly files: Readonly<Record<string, string>>;
  /** What the reader still gets wrong here, where it does: a known limit, kept so that its end is noticed. */
  readonly limit: string | null;
  /** Shown by `explain` as the complete or the incomplete example. */
  readonly shown: 'complete' | 'incomplete' | null;
}

/** Check kinds that are built in and look at one document. */
export type BuiltInKind = 'statement' | 'procedure' | 'list' | 'table' | 'section' | 'artifact';

/** A condition as written in a rule file, checked by the schema of its kind: a built-in one, `audit`, or one of a plugin. */
export interface Condition {
  readonly kind: string;
  readonly grade: 'strong' | 'weak';
  readonly [parameter: string]: unknown;
}

export interface Element {
  readonly id: string;
  readonly label: string;
  readonly optional: boolean;
  /** Any of these is a hit. */
  readonly find: readonly Condition[];
  /** Any of these says that it is not so. */
  readonly deny: readonly Condition[];
}

/** One expectation, as data. */
export interface Rule {
  /** `pack/name`. */
  readonly id: string;
  readonly title: string;
  readonly force: Force;
  readonly clauses: readonly string[];
  readonly roles: readonly (Role | 'any')[];
  /** Expression over device facts; null = always. */
  readonly applies: string | null;
  readonly profiles: readonly ProfileId[];
  readonly why: string;
  /** What to do about a gap, one sentence. */
  readonly advice: string;
  readonly limits: string;
  readonly elements: readonly Element[];
  readonly examples: readonly Example[];
}

export interface Pack {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** SHA-256 (hex) over the pack's rules and the lexicon that they were compiled with. */
  readonly hash: string;
  /** Title of a table in which a report may show the pack's rules, one row each; left out where a table tells no more. */
  readonly table?: string;
  readonly rules: readonly Rule[];
}
