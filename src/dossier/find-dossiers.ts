import { basename, dirname, join, resolve } from 'node:path';
import { documentFormatOf } from '#documents/parse-document';
import type { DocumentFile, DossierConfig } from '#model/dossier';
import type { Problem } from '#model/report';
import type { Role } from '#model/rule';
import { byCodeUnit } from '#text/order';
import type { CheckedConfig, ConfigSource } from './check-config.js';
import { extendConfig } from './extend-config.js';
import { groupFiles, posixPath, type FileGroup } from './group-files.js';
import { ignoredAbove, ignoredByUser, type IgnoreChain } from './ignore-files.js';
import { readConfig } from './read-config.js';
import { readWaivers, type ReadWaivers, type WaiverFile } from './read-waivers.js';
import { resolvePaths } from './resolve-paths.js';
import { selectDocuments } from './select-documents.js';
import { walkFolder } from './walk-folder.js';

/** A dossier on disk: its configuration, the documents to read, and the files that nobody reads. */
export interface FoundDossier {
  /** Absolute. */
  readonly root: string;
  /** Name of the device, or of the folder or file. */
  readonly name: string;
  readonly config: DossierConfig | null;
  /** Absolute path of its dossier.yaml. */
  readonly configPath: string | null;
  /** Places in dossier.yaml, for problems found later. */
  readonly configSource: ConfigSource | null;
  /** Files that hold waivers: waivers.yaml, dossier.yaml. */
  readonly waiverFiles: readonly WaiverFile[];
  readonly files: readonly DocumentFile[];
  readonly notRead: readonly string[];
  /** A single document given by its path: its role is shown, not enforced. */
  readonly single: boolean;
}

export interface FindOptions {
  /** Working directory; paths in problems are relative to it. */
  readonly cwd: string;
  /** A configuration to use instead of the dossier.yaml of each named path. */
  readonly config?: string | null;
  /** Role of single documents that are given by their path. */
  readonly role?: Role;
  /** Patterns (as in .gitignore, relative to `cwd`) of what to leave out. */
  readonly ignorePatterns?: readonly string[];
  /** A document whose text is handed in, named relative to `cwd`; it need not exist. */
  readonly given?: { readonly path: string; readonly bytes: Uint8Array };
}

export interface Found {
  readonly dossiers: readonly FoundDossier[];
  readonly problems: readonly Problem[];
}

type Configured = Pick<FoundDossier, 'config' | 'configPath' | 'configSource' | 'waiverFiles'> & {
  readonly problems: readonly Problem[];
};

const WAIVER_FILES = ['waivers.yaml', 'waivers.yml'];

const NO_CONFIG: Configured = { config: null, configPath: null, configSource: null, waiverFiles: [], problems: [] };

async function configure(path: string | null, cwd: string): Promise<Configured> {
  if (path === null) return NO_CONFIG;
  const read: CheckedConfig | Problem = await readConfig(path, posixPath(cwd, path));
  if (!('config' in read)) return { ...NO_CONFIG, configPath: path, problems: [read] };
  const { config, bases, problems } = await extendConfig(read, path, cwd);
  const source = { ...read.source, bases };
  const file: WaiverFile = { ...read.waivers, name: basename(path), source };
  const all = [...read.problems, ...problems];
  return { config, configPath: path, configSource: source, waiverFiles: [file], problems: all };
}

/** The waivers.yaml of a group, where it has one. */
async function readOwnWaivers({ root, files, links }: FileGroup, cwd: string): Promise<ReadWaivers> {
  const name = WAIVER_FILES.find((one) => files.includes(one) || links.includes(one));
  return name ? readWaivers(root, name, posixPath(cwd, join(root, name))) : { file: null, problems: [] };
}

async function openGroup(group: FileGroup, given: Configured | null, cwd: string): Promise<Found> {
  const configured = given ?? (await configure(group.config && join(group.root, group.config), cwd));
  const { config, configPath, configSource } = configured;
  const waivers = await readOwnWaivers(group, cwd);
  const { files, problems } = await selectDocuments(config, configSource, group);
  const read = new Set(files.map(({ path }) => path));
  const isListed = (path: string): boolean => !read.has(path) && !/(?:^|\/)waivers\.ya?ml$/.test(path);
  const dossier: FoundDossier = {
    root: group.root,
    name: config?.device?.name || basename(group.root),
    config,
    configPath,
    configSource,
    waiverFiles: [...(waivers.file ? [waivers.file] : []), ...configured.waiverFiles],
    files,
    notRead: [...group.files, ...group.links].filter(isListed).sort(byCodeUnit),
    single: false,
  };
  const unlisted = group.unreadable.map((path): Problem => ({
    kind: 'unreadable',
    message: `the folder ${posixPath(cwd, path)} cannot be listed`,
    path: posixPath(cwd, path),
    line: null,
    hint: 'Mend its permissions, or flatten folders that nest very deep.',
  }));
  return {
    dossiers: [dossier],
    problems: [...(given ? [] : configured.problems), ...waivers.problems, ...problems, ...unlisted],
  };
}

function openDocument(path: string, given: Configured | null, role: Role | null): FoundDossier {
  const name = basename(path);
  const { problems: _, ...configured } = given ?? NO_CONFIG;
  const file: DocumentFile = { path: name, role, roleFrom: role && 'declared', language: null };
  return { root: dirname(path), name, ...configured, files: [file], notRead: [], single: true };
}

function openGiven({ given: document, cwd, role }: FindOptions, given: Configured | null): Found {
  if (!document) return { dossiers: [], problems: [] };
  if (documentFormatOf(document.path) !== null)
    return { dossiers: [openDocument(resolve(cwd, document.path), given, role ?? null)], problems: [] };
  const message = `"${document.path}" has a format that cannot be read`;
  const hint = 'Give it the name of a Markdown, YAML or JSON file.';
  return { dossiers: [], problems: [{ kind: 'usage', message, path: null, line: null, hint }] };
}

/** Groups below all named folders, each root once; a folder named by the user wins over the same one found below another. */
async function groupsBelow(
  folders: readonly string[],
  isDossier: boolean,
  byUser: IgnoreChain | null,
): Promise<readonly FileGroup[]> {
  const groups = new Map<string, FileGroup>();
  for (const folder of folders) {
    for (const group of groupFiles(
      await walkFolder(folder, { byUser, byFiles: await ignoredAbove(folder) }),
      isDossier,
    ))
      groups.set(group.root, group);
  }
  return [...groups.values()].sort((a, b) => byCodeUnit(a.root, b.root));
}

/** Finds the dossiers that paths (folders, documents, globs) name, with their configuration and files, in code-unit order of their roots. */
export async function findDossiers(paths: readonly string[], options: FindOptions): Promise<Found> {
  const { cwd, config = null } = options;
  const byUser = ignoredByUser(cwd, options.ignorePatterns ?? []);
  const named = await resolvePaths(paths, cwd, byUser);
  const given = config === null ? null : await configure(resolve(cwd, config), cwd);
  const dossiers: FoundDossier[] = [];
  const problems = [...named.problems, ...(given?.problems ?? [])];
  for (const group of await groupsBelow(named.folders, given !== null, byUser)) {
    const opened = await openGroup(group, named.folders.includes(group.root) ? given : null, cwd);
    dossiers.push(...opened.dossiers);
    problems.push(...opened.problems);
  }
  const handedIn = openGiven(options, given);
  dossiers.push(
    ...named.documents.map((path) => openDocument(path, given, options.role ?? null)),
    ...handedIn.dossiers,
  );
  problems.push(...handedIn.problems);
  return { dossiers, problems };
}
