import type { Problem, Report } from '#model/report';
import type { RenderOptions } from '#report/render-options';
import type { AddedKinds } from '#rules/added-kinds';

/** A check kind that failed, at the first document on which it did. */
export interface KindFailure {
  readonly kind: string;
  readonly plugin: string;
  /** Path of the document, relative to its dossier. */
  readonly document: string;
  /** What it threw, in one line. */
  readonly words: string;
}

/** A format that never throws: what goes wrong comes back as a problem. */
export type AddedFormat = (report: Report, options: RenderOptions) => Promise<string | Uint8Array | Problem>;

/** By the id that `--format` names. */
export type AddedFormats = Readonly<Record<string, AddedFormat>>;

/** All that the plugins of a dossier (or of a command line) add, and what is wrong with them. Nothing of it throws while it looks or renders. */
export interface LoadedPlugins {
  readonly kinds: AddedKinds;
  readonly formats: AddedFormats;
  /** Each kind that has failed since the last call, in the order in which they did. */
  takeFailures(): readonly KindFailure[];
  readonly problems: readonly Problem[];
}

/** Where nobody names a plugin. */
export const NO_PLUGINS: LoadedPlugins = { kinds: {}, formats: {}, takeFailures: () => [], problems: [] };
