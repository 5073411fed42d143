import type { Inventory, SoftwareClaims } from './inventory.js';
import type { NetworkEvidence } from './network.js';
import type { Directives } from './directive.js';
import type { Place } from './span.js';
import type { DocumentUpkeep } from './upkeep.js';

export type Grade = 'strong' | 'weak';

/** Why a place that looks like evidence is none. */
export const NEAR_MISS_REASONS = [
  'negated',
  'placeholder',
  'question',
  'future',
  'heading-only',
  'mention-only',
  'wrong-role',
  'incomplete-table',
  'hedged',
  'other-subject',
  'instruction-to-author',
  'unresolved-reference',
  'unsupported-format',
  'falls-short',
  'conflict',
] as const;

export type NearMissReason = (typeof NEAR_MISS_REASONS)[number];

/** What a check saw at one place. `refused` tells why it may not count; assessment decides. */
export interface Observation {
  readonly place: Place;
  readonly grade: Grade;
  readonly section: number;
  /** The headings above it, outermost first. */
  readonly headings: readonly string[];
  readonly refused: NearMissReason | null;
  /** How well it fits, higher is better; orders evidence and near misses. */
  readonly score: number;
  /** How many of the element's conditions see this place. */
  readonly agreeing: number;
}

/** A place that fits in all but the name of a thing: id of the concept that it does not name. */
export interface Unnamed {
  readonly place: Place;
  readonly section: number;
  readonly lacking: string;
}

export interface ElementObservations {
  readonly found: readonly Observation[];
  readonly denied: readonly Observation[];
  /** Left out where there is none. */
  readonly unnamed?: readonly Unnamed[];
}

/** All that one document says to the loaded rules: rule id -> one entry an element, in the rule's order; rules to which it says nothing are left out. */
export interface DocumentEvidence {
  readonly path: string;
  readonly language: string;
  readonly sha256: string;
  readonly observations: Readonly<Record<string, readonly ElementObservations[]>>;
  /** Where the document is a bill of materials. */
  readonly inventory?: Inventory;
  /** What it says that a bill of materials must agree with, where it says any. */
  readonly claims?: SoftwareClaims;
  readonly network?: NetworkEvidence;
  readonly upkeep?: DocumentUpkeep;
  /** Comments in it that accept places as they are. */
  readonly directives: Directives;
}
