import type { SbomProfileId } from './inventory.js';
import type { ProfileId, Role, Severity } from './rule.js';

export type FactValue = boolean | string | readonly string[];
export type DeviceFacts = Readonly<Record<string, FactValue>>;

export interface Device {
  readonly name: string;
  readonly version: string;
  readonly manufacturer: string | null;
  readonly regulation: string | null;
  readonly class: string | null;
  readonly facts: DeviceFacts;
}

/** A document found on disk, not yet read. */
export interface DocumentFile {
  /** Posix path relative to the dossier's root. */
  readonly path: string;
  readonly role: Role | null;
  readonly roleFrom: 'declared' | null;
  readonly language: string | null;
}

/** dossier.yaml, checked. */
export interface DossierConfig {
  readonly device: Device | null;
  readonly documents:
    readonly { readonly path: string; readonly role: Role | null; readonly language: string | null }[] | null;
  readonly profile: ProfileId | null;
  readonly sbom?: { readonly profile: SbomProfileId | null; readonly released: string | null };
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly packs: readonly string[] | null;
  /** Programs that add check kinds and formats, as written: paths or packages. */
  readonly plugins: readonly string[];
  readonly terms: Readonly<Record<string, readonly string[]>>;
  /** Shared files that it builds on, as written: paths or packages. */
  readonly extends: readonly string[];
}
