import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { byCodeUnit } from '#text/order';
import { ignoredIn, isIgnored, type IgnoreChain } from './ignore-files.js';

/** A folder as found on disk. Names are in code-unit order; dot files, dot folders, node_modules, dist and what is ignored are left out. */
export interface Folder {
  readonly path: string;
  /** Name of its dossier.yaml, or null. */
  readonly config: string | null;
  readonly files: readonly string[];
  /** Symbolic links and special files, which nobody follows. */
  readonly links: readonly string[];
  readonly folders: readonly Folder[];
  /** Folders that could not be listed. */
  readonly unreadable: readonly string[];
  /** Names of what ignore files or the user leave out. */
  readonly ignored: readonly string[];
}

/** What to leave out: by the user's patterns first, then by the ignore files above. */
export interface LeftOut {
  readonly byUser: IgnoreChain | null;
  readonly byFiles: IgnoreChain | null;
}

const NOTHING: LeftOut = { byUser: null, byFiles: null };

const CONFIG_NAMES = ['dossier.yaml', 'dossier.yml'];
const SKIPPED = new Set(['node_modules', 'dist']);
// Deeper than any documentation; a bound for folders made to exhaust.
const DEEPEST = 60;

/** Lists a folder with all that is below it, without following any link. */
export async function walkFolder(path: string, leftOut = NOTHING, depth = 0): Promise<Folder> {
  const none: Folder = { path, config: null, files: [], links: [], folders: [], unreadable: [path], ignored: [] };
  if (depth > DEEPEST) return none;
  let entries;
  try {
    entries = await readdir(path, { withFileTypes: true });
  } catch {
    return none;
  }
  const names = entries.map(({ name }) => name);
  const here = { ...leftOut, byFiles: await ignoredIn(path, names, leftOut.byFiles) };
  const isLeftOut = (entry: Dirent): boolean => {
    const [full, isFolder] = [join(path, entry.name), entry.isDirectory()];
    return isIgnored(full, isFolder, here.byUser) || isIgnored(full, isFolder, here.byFiles);
  };
  const shown = entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => byCodeUnit(a.name, b.name));
  const seen = shown.filter((entry) => !isLeftOut(entry));
  const files = seen.filter((entry) => entry.isFile()).map(({ name }) => name);
  const below = seen.filter((entry) => entry.isDirectory() && !SKIPPED.has(entry.name));
  const config = CONFIG_NAMES.find((name) => files.includes(name)) ?? null;
  const folders: Folder[] = [];
  for (const { name } of below) folders.push(await walkFolder(join(path, name), here, depth + 1));
  return {
    path,
    config,
    files: files.filter((name) => name !== config),
    links: seen.filter((entry) => !entry.isFile() && !entry.isDirectory()).map(({ name }) => name),
    folders,
    unreadable: [],
    ignored: shown.filter((entry) => !seen.includes(entry)).map(({ name }) => name),
  };
}

/** What stands at a path that the user named; links of the user's own are followed. */
export async function kindOfPath(path: string): Promise<'folder' | 'file' | null> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : null;
  } catch {
    return null;
  }
}
