import type { Report, Verdict } from './report.js';
import type { Severity } from './rule.js';
import type { Place } from './span.js';

/**
 * - `worse`   an element says less than before, or nobody can tell any more
 * - `new`     a gap that was not there before: of a new dossier, rule, element or place
 * - `better`  an element says more than before, or its gap was accepted
 * - `gone`    a gap that is no longer there, since its dossier, rule, element or place is not, or no longer applies
 */
export type ChangeKind = 'worse' | 'new' | 'better' | 'gone';

/** What became of one element, or of one place that falls short. */
export interface Change {
  readonly kind: ChangeKind;
  readonly dossier: string;
  /** Of the dossier, in the report that the place is from. */
  readonly root: string;
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly element: string;
  readonly label: string;
  /** Verdicts of the element; null where there was none. */
  readonly from: Verdict | null;
  readonly to: Verdict | null;
  /** Where to look: in the newer report, else where it was in the older one. */
  readonly place: Place | null;
  readonly placeIn: 'before' | 'after' | null;
  /** What is wrong at the place, where places are judged. */
  readonly note: string | null;
}

/** What became of a document. Versions are those that it gives itself. */
export interface DocumentChange {
  readonly kind: 'new' | 'changed' | 'gone';
  readonly dossier: string;
  readonly root: string;
  readonly path: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What one report tells beside another. */
export interface Comparison {
  readonly before: Pick<Report, 'tool' | 'packs' | 'profile'>;
  readonly after: Pick<Report, 'tool' | 'packs' | 'profile'>;
  /** Ordered by kind, worst first, then as the reports are. */
  readonly changes: readonly Change[];
  readonly documents: readonly DocumentChange[];
  /** Why changes may not come from the documents; one sentence each. */
  readonly cautions: readonly string[];
}
