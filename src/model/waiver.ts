/**
 * Accepts a gap, or a place that falls short: what it is about, why, and until when.
 * - `waiver`     written in waivers.yaml or under `waivers` in dossier.yaml
 * - `directive`  written as a comment in a document, about the places that it covers
 */
export interface Waiver {
  readonly kind: 'waiver' | 'directive';
  /** Id of the rule, with its pack. */
  readonly rule: string;
  /** Only this element of the rule; null for all. */
  readonly element: string | null;
  /** Only places in this document; null for all. */
  readonly document: string | null;
  /** Only the gap or place of this fingerprint; null for all. */
  readonly fingerprint: string | null;
  readonly reason: string;
  /** Who answers for it; null for directives. */
  readonly approver: string | null;
  /** Last day (YYYY-MM-DD) on which it holds; null where it has no end. */
  readonly expires: string | null;
  /** A ticket or record that tells more. */
  readonly reference: string | null;
  /** Where it is written, relative to the root of the dossier. */
  readonly path: string;
  readonly line: number;
  /** First and last line that a directive covers; null for waivers. */
  readonly covers: { readonly from: number; readonly to: number } | null;
}

/** A waiver that is not well written: it accepts nothing, and the gap that it meant says so. */
export interface BrokenWaiver {
  readonly rule: string;
  readonly element: string | null;
  readonly path: string;
  readonly line: number;
  /** What is wrong with it, for people. */
  readonly fault: string;
}

/** What became of a waiver in a run: it accepts something, its day has passed, or nothing matches it. */
export type WaiverState = 'applied' | 'expired' | 'unused';

export interface WaiverResult extends Waiver {
  readonly state: WaiverState;
}
