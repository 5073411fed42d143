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
}

/** A path relative to a root, with slashes on every system; `.` for the root itself. */
export const posixPath = (root: string, path: string): string => relative(root, path).split(sep).join('/') || '.';

// Pages about a repository, not about a device: they alone make no dossier beside others.
const PROJECT_PAGE = /^(?:readme|changelog|contributing|licen[cs]e|notice|code[-_]of[-_]conduct)\b/i;

function gather(folder: Folder, root: string): Omit<FileGroup, 'root' | 'config'> {
  const own = (names: readonly string[]): string[] => names.map((name) => posixPath(root, `${folder.path}${sep}${name}`));
  const below = folder.folders.filter(({ config }) => config === null).map((child) => gather(child, root));
  return {
    files: [...own(folder.files), ...below.flatMap(({ files }) => files)].sort(byCodeUnit),
    links: [...own(folder.links), ...below.flatMap(({ links }) => links)].sort(byCodeUnit),
    unreadable: [...folder.unreadable, ...below.flatMap(({ unreadable }) => unreadable)].sort(byCodeUnit),
  };
}

function nestedIn(folder: Folder): Folder[] {
  return folder.folders.flatMap((child) => (child.config === null ? nestedIn(child) : [child, ...nestedIn(child)]));
}

const isDeviceDocument = (path: string): boolean =>
  documentFormatOf(path) === 'markdown' && !PROJECT_PAGE.test(path.slice(path.lastIndexOf('/') + 1));

/**
 * Divides a folder into dossiers: each folder with a dossier.yaml is one, without what nested ones hold. What stands above
 * them without a dossier.yaml is a dossier too if it holds a Markdown document that is more than a readme or changelog.
 */
export function groupFiles(top: Folder, isDossier: boolean): FileGroup[] {
  const nested = nestedIn(top);
  const groups = nested.map((folder) => ({ root: folder.path, config: folder.config, ...gather(folder, folder.path) }));
  const own = { root: top.path, config: top.config, ...gather(top, top.path) };
  const isOwn = isDossier || top.config !== null || nested.length === 0 || own.files.some(isDeviceDocument);
  return isOwn ? [own, ...groups] : groups;
}
