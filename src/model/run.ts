import type { SbomProfileId } from './inventory.js';
import type { ProfileId, Role, Severity } from './rule.js';

/** One of `of` shares of a fleet; `part` counts from 1. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

/** What one run of `check` is asked to do. */
export interface CheckOptions {
  /** Dossier folders, single documents or globs, as the user named them. */
  readonly paths: readonly string[];
  /** Absolute; relative paths start here. */
  readonly cwd: string;
  /** A configuration file to use instead of the dossier.yaml of each named path. */
  readonly config?: string;
  readonly profile?: ProfileId;
  /** Whose minimum elements an SBOM must carry; left out, as dossier.yaml says. */
  readonly sbomProfile?: SbomProfileId;
  /** Role of single documents that are given by their path. */
  readonly role?: Role;
  /** Day of the run (YYYY-MM-DD) for rules that compare dates; left out, no date is compared with today. */
  readonly now?: string;
  /** Day (YYYY-MM-DD) by which waivers end where `now` is left out; without either none ends. */
  readonly today?: string;
  /** Patterns (as in .gitignore, relative to `cwd`) of what to leave out. */
  readonly ignorePatterns?: readonly string[];
  /** A document whose bytes are handed in, such as one that is not saved yet; its path is relative to `cwd`. */
  readonly given?: { readonly path: string; readonly bytes: Uint8Array };
  /** Ids of the rules to check; all where left out. */
  readonly rules?: readonly string[];
  /** Run the plugins that dossiers name; left out, they are refused with a problem. */
  readonly allowPlugins?: boolean;
  /** Most threads that read documents where there are many; 1, as where left out, reads them in this one. The report is the same. */
  readonly jobs?: number;
  /** Check only this share of the dossiers. */
  readonly shard?: Shard;
}

/** Severity from which gaps fail a run. */
export type FailOn = Severity | 'never';
