/** A kind of text on which the rules were measured, and how. */
export interface AccuracySource {
  readonly id: string;
  readonly title: string;
  /** How the figures were got, one or two sentences. */
  readonly how: string;
}

/**
 * Judgements of elements: `cases` were looked at, in `stated` of them the element is there, in `taken` it was found, in
 * `right` both. Precision is right of taken, recall right of stated.
 */
export interface AccuracyCount {
  readonly cases: number;
  readonly stated: number;
  readonly taken: number;
  readonly right: number;
}

/** What was measured of each rule: rule id -> source id -> counts. */
export interface Accuracy {
  readonly sources: readonly AccuracySource[];
  readonly rules: Readonly<Record<string, Readonly<Record<string, AccuracyCount>>>>;
}
