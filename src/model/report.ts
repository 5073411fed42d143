import type { NearMissReason } from './observation.js';
import type { Force, ProfileId, Severity } from './rule.js';
import type { Place } from './span.js';

export type Verdict =
  'satisfied' | 'partial' | 'missing' | 'contradicted' | 'not-applicable' | 'waived' | 'not-checked';

export interface NearMiss extends Place {
  readonly reason: NearMissReason;
  /** What is wrong at this place, where the rule judges places; null otherwise. */
  readonly note: string | null;
  /** Names this place across runs and edits: made of rule, element, document and words, never of lines. */
  readonly fingerprint: string;
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
}

/** Something wrong with the run itself: what, where, why it matters, what to do. Never mixed with gaps. */
export interface Problem {
  readonly kind: 'usage' | 'config' | 'unreadable' | 'nothing-checked' | 'crash' | 'limit';
  readonly message: string;
  readonly path: string | null;
  readonly line: number | null;
  readonly hint: string;
}

export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  readonly packs: readonly { readonly id: string; readonly version: string; readonly hash: string }[];
  readonly profile: ProfileId;
  readonly dossiers: readonly DossierResult[];
  readonly problems: readonly Problem[];
}
