import type { NearMissReason } from './observation.js';
import type { Force, ProfileId, Severity } from './rule.js';
import type { Place } from './span.js';
import type { Waiver, WaiverResult } from './waiver.js';

export type Verdict =
  'satisfied' | 'partial' | 'missing' | 'contradicted' | 'not-applicable' | 'waived' | 'not-checked';

export interface NearMiss extends Place {
  readonly reason: NearMissReason;
  /** What is wrong at this place, where the rule judges places; null otherwise. */
  readonly note: string | null;
  /** Names this place across runs and edits: made of rule, element, document and words, never of lines. */
  readonly fingerprint: string;
  /** What accepts this place as it is; null otherwise. */
  readonly waiver: Waiver | null;
  /** Whether a baseline knows this place, so that it fails no run. */
  readonly known: boolean;
}

/** A place that says it, with the headings above it, outermost first. */
export interface Evidence extends Place {
  readonly headings: readonly string[];
}

export interface ElementResult {
  readonly id: string;
  readonly label: string;
  readonly optional: boolean;
  readonly verdict: Verdict;
  readonly evidence: readonly Evidence[];
  /** Places that say the contrary; set when the verdict is `contradicted`. */
  readonly contradictions: readonly Place[];
  readonly nearMisses: readonly NearMiss[];
  readonly searched: readonly string[];
  /** Names this element across runs and edits: made of rule and element. */
  readonly fingerprint: string;
  /** What accepts the gap, where the verdict is `waived`; null otherwise. */
  readonly waiver: Waiver | null;
  /** Whether a baseline knows this gap. */
  readonly known: boolean;
}

export interface RuleResult {
  readonly rule: string;
  readonly title: string;
  readonly clauses: readonly string[];
  readonly force: Force;
  /** `off` rules have no result; severity is what the profile and dossier.yaml make of the force. */
  readonly severity: Severity;
  readonly verdict: Verdict;
  readonly message: string;
  readonly advice: string;
  /** The fact that decided applicability, or the reason of `not-checked`; null otherwise. */
  readonly reason: string | null;
  readonly elements: readonly ElementResult[];
  /** What accepts the gap, where the verdict is `waived` (the first where several do); null otherwise. */
  readonly waiver: Waiver | null;
  /** Whether a baseline knows all that is wrong here: such a gap fails no run and is not counted by severity. */
  readonly known: boolean;
}

export interface DocumentInfo {
  readonly path: string;
  readonly role: string | null;
  /** How the role was found: declared, front-matter, file-name, title, content, or null. */
  readonly roleFrom: string | null;
  readonly language: string;
  readonly sha256: string;
  /** Version that the document gives itself; null where it gives none. */
  readonly version: string | null;
}

export interface Summary {
  readonly satisfied: number;
  readonly partial: number;
  readonly missing: number;
  readonly contradicted: number;
  readonly notApplicable: number;
  readonly waived: number;
  readonly notChecked: number;
  /** Gaps that a baseline knows; the severities below count only those that it does not. */
  readonly known: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export interface DossierResult {
  readonly name: string;
  /** Relative to the working directory, posix; `.` for itself. */
  readonly root: string;
  readonly device: Readonly<Record<string, unknown>> | null;
  readonly documents: readonly DocumentInfo[];
  /** Files below the root that nobody read, so that none takes them for checked. */
  readonly notRead: readonly string[];
  readonly results: readonly RuleResult[];
  readonly summary: Summary;
  /** Every waiver and directive that is about a rule of the run, in the order in which they are written. */
  readonly waivers: readonly WaiverResult[];
}

/** Something wrong with the run itself: what, where, why it matters, what to do. Never mixed with gaps. */
export interface Problem {
  readonly kind: 'usage' | 'config' | 'unreadable' | 'nothing-checked' | 'crash' | 'limit';
  readonly message: string;
  readonly path: string | null;
  readonly line: number | null;
  readonly hint: string;
}

/** A rule pack that was checked; what is optional only helps to show it. */
export interface PackInfo {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
  readonly title?: string;
  /** Title of a table in which its rules may be shown, one row each. */
  readonly table?: string;
}

export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  readonly packs: readonly PackInfo[];
  readonly profile: ProfileId;
  readonly dossiers: readonly DossierResult[];
  /** The baseline of the run, how many gaps it knows, and how many of its gaps are fixed; null without one. */
  readonly baseline: { readonly path: string; readonly known: number; readonly fixed: number } | null;
  readonly problems: readonly Problem[];
  /** Which shares of a fleet this tells of; left out where it tells of the whole. */
  readonly shard?: { readonly parts: readonly number[]; readonly of: number };
}
