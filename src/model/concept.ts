/** A concept as people see it: what it means, how it is worded, and who asks for it. */
export interface ConceptEntry {
  readonly id: string;
  readonly means: string;
  readonly kind: string;
  /** Language -> wordings as written in the lexicon. */
  readonly wordings: Readonly<Record<string, readonly string[]>>;
  /** Ids of the rules that ask for it, themselves or by a set or topic. */
  readonly rules: readonly string[];
}
