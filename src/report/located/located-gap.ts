import type { ElementResult, RuleResult } from '#model/report';
import type { Place } from '#model/span';

/** A place that helps to understand a gap, with what is to be seen there. */
export interface RelatedPlace {
  readonly place: Place;
  readonly text: string;
}

/** One gap at one place: what build servers, code hosts and editors show as a line of its own. */
export interface LocatedGap {
  readonly result: RuleResult;
  /** The element that is missing; null where a rule has none. */
  readonly element: ElementResult | null;
  /** What is so and was expected, plain text; what to do is the advice of the result. */
  readonly message: string;
  /** Paths are relative to the dossier's root. */
  readonly place: Place;
  /** Nothing stands there: the place is the nearest fitting one for what is missing. */
  readonly isInferred: boolean;
  readonly related: readonly RelatedPlace[];
  /** Sixteen hexadecimal digits, unique within a report and the same after edits elsewhere. */
  readonly fingerprint: string;
  /** Why it was accepted; null where it counts. */
  readonly accepted: string | null;
  /** Whether a baseline knows it, so that it fails no run. */
  readonly known: boolean;
}
