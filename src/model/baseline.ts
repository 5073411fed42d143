/** One gap, or several places with the same words, that a baseline knows. */
export interface KnownGap {
  readonly rule: string;
  readonly element: string;
  /** The document of a place that falls short; null where something is missing. */
  readonly document: string | null;
  /** Whether the documents contradict themselves: worse than a thing that is missing, and so no known gap of such. */
  readonly contradicted: boolean;
  readonly fingerprint: string;
  /** How often it stands there. */
  readonly count: number;
}

/** The gaps that one dossier had when the baseline was last updated. */
export interface BaselineDossier {
  /** Relative to the folder of the baseline, posix; a single document by its own path. */
  readonly path: string;
  readonly gaps: readonly KnownGap[];
}

/** The gaps that are known and do not fail a run. */
export interface Baseline {
  readonly dossiers: readonly BaselineDossier[];
}
