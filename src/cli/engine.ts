import type { Found, FindOptions } from '#dossier/find-dossiers';
import type { Accuracy } from '#model/accuracy';
import type { ConceptEntry } from '#model/concept';
import type { GuessedDocument } from '#dossier/guess-documents';
import type { Report } from '#model/report';
import type { Example, Pack } from '#model/rule';
import type { ProfileData, SourceData } from '#model/rule-set';
import type { CheckOptions } from '#model/run';
import type { TestedRules } from '#model/tested-rules';
import type { LoadedPlugins } from '#plugins/loaded-plugins';

type Later<T> = T | Promise<T>;

/** What the commands ask of the rest of the house. Each part is loaded when it is first asked for, so that --help stays quick; tests hand in their own. */
export interface Engine {
  readonly version: string;
  readonly check: (
    options: CheckOptions,
    progress?: (done: number, total: number, label: string) => void,
  ) => Promise<Report>;
  readonly loadRules: () => Later<{
    readonly packs: readonly Pack[];
    readonly profiles: readonly ProfileData[];
    readonly sources: readonly SourceData[];
  }>;
  readonly loadExamples: (rule: string) => Later<readonly Example[]>;
  readonly loadAccuracy: () => Later<Accuracy>;
  readonly listConcepts: () => Later<readonly ConceptEntry[]>;
  readonly findDossiers: (paths: readonly string[], options: FindOptions) => Promise<Found>;
  readonly testRules: (folder: string, cwd: string, plugins: readonly string[]) => Promise<TestedRules>;
  /** The formats of plugins that the dossiers of a run name, where it allows them. */
  readonly pluginFormats: (options: CheckOptions) => Promise<Pick<LoadedPlugins, 'formats' | 'problems'>>;
  /** Plugins that the command line names itself. */
  readonly userPlugins: (names: readonly string[], cwd: string) => Promise<LoadedPlugins>;
  readonly guessDocuments: (folder: string) => Promise<readonly GuessedDocument[]>;
}
