import type { Device } from './dossier.js';
import type { SbomPolicy } from './inventory.js';
import type { DocumentEvidence } from './observation.js';
import type { DocumentInfo, Evidence } from './report.js';
import type { ProfileId } from './rule.js';
import type { Place } from './span.js';

/** A place that falls short, with what is wrong there: what is so, and what was expected. */
export interface Finding extends Place {
  readonly note: string;
}

/** What an audit compares: the documents of a dossier, with their typed tables and inventories, and what is declared. */
export interface AuditContext {
  readonly device: Device | null;
  /** Whether it is a document named by its path, so that nothing is known of the files beside it. */
  readonly single?: boolean;
  readonly profile: ProfileId;
  readonly documents: readonly { readonly info: DocumentInfo; readonly evidence: DocumentEvidence }[];
  /** Posix paths of all files of the dossier, read or not. */
  readonly files: readonly string[];
  /** Day of the run (YYYY-MM-DD) where one was given; null keeps the run free of the clock. */
  readonly now: string | null;
  /** What is asked of bills of materials; the usual where left out. */
  readonly sbom?: SbomPolicy;
}

/**
 * What an audit saw:
 * - `judged`      places that are right (`sound`), and those that fall short or that disagree with another (`findings`)
 * - `nothing`     there was nothing to judge, and why
 * - `not-checked` there was something that could not be read, and why
 * `conflict` says that findings contradict something else in the dossier, so that the element is contradicted.
 */
export type AuditOutcome =
  | {
      readonly kind: 'judged';
      readonly sound: readonly Evidence[];
      readonly findings: readonly Finding[];
      readonly conflict?: boolean;
    }
  | { readonly kind: 'nothing'; readonly reason: string }
  | { readonly kind: 'not-checked'; readonly reason: string };

/** Judges rows, components or documents of a whole dossier; pure, and knows no clause. `given`: what the rule says under `with`. */
export type Audit = (context: AuditContext, given?: unknown) => AuditOutcome;
