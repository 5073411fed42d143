import { relative, sep } from 'node:path';
import { documentFormatOf } from '#documents/parse-document';
import { byCodeUnit } from '#text/order';
import type { Folder } from './walk-folder.js';

/** The files of one dossier, posix paths relative to its root in code-unit order. */
export interface FileGroup {
  readonly root: string;
  /** Name of its dossier.yaml, or null. */
  readonly config: string | null;
  readonly files: readonly string[];
  readonly links: readonly string[];
  readonly unreadable: readonly string[];
  /** Files and folders that are left out on purpose. */
  readonly ignored: readonly string[];
  /** Roots of the dossiers below it. */
  readonly nested: readonly string[];
}

/** A path relative to a root, with slashes on every system; `.` for the root itself. */
export const posixPath = (root: string, path: string): string => relative(root, path).split(sep).join('/') || '.';

// Pages about a repository, not about a device: they alone make no dossier beside others.
const PROJECT_PAGE = /^(?:readme|changelog|contributing|licen[cs]e|notice|code[-_]of[-_]conduct)\b/i;

function nestedIn(folder: Folder): Folder[] {
  return folder.folders.flatMap((child) => (child.config === null ? nestedIn(child) : [child, ...nestedIn(child)]));
}

function gather(folder: Folder, root: string): Pick<FileGroup, 'files' | 'links' | 'unreadable' | 'ignored'> {
  const own = (names: readonly string[]): string[] =>
    names.map((name) => posixPath(root, `${folder.path}${sep}${name}`));
  const below = folder.folders.filter(({ config }) => config === null).map((child) => gather(child, root));
  return {
    files: [...own(folder.files), ...below.flatMap(({ files }) => files)].sort(byCodeUnit),
    ignored: [...own(folder.ignored), ...below.flatMap(({ ignored }) => ignored)].sort(byCodeUnit),
    links: [...own(folder.links), ...below.flatMap(({ links }) => links)].sort(byCodeUnit),
    unreadable: [...folder.unreadable, ...below.flatMap(({ unreadable }) => unreadable)].sort(byCodeUnit),
  };
}

function groupOf(folder: Folder): FileGroup {
  const nested = nestedIn(folder).map(({ path }) => posixPath(folder.path, path));
  return { root: folder.path, config: folder.config, ...gather(folder, folder.path), nested };
}

const isDeviceDocument = (path: string): boolean =>
  documentFormatOf(path) === 'markdown' && !PROJECT_PAGE.test(path.slice(path.lastIndexOf('/') + 1));

/**
 * Divides a folder into dossiers: each folder with a dossier.yaml is one, without what nested ones hold. What stands above
 * them without a dossier.yaml is a dossier too if it holds a Markdown document that is more than a readme or changelog;
 * `isDossier` makes it one in any case.
 */
export function groupFiles(top: Folder, isDossier: boolean): FileGroup[] {
  const nested = nestedIn(top).map(groupOf);
  const own = groupOf(top);
  const isOwn = isDossier || top.config !== null || nested.length === 0 || own.files.some(isDeviceDocument);
  return isOwn ? [own, ...nested] : nested;
}
