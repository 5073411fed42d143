import { watch, type FSWatcher } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';

/** Tells what changed below the paths of a command line. */
export interface Watching {
  readonly close: () => void;
}

/** Begins to watch; `changed` is called with the absolute path of each file that changes. */
export type Watch = (paths: readonly string[], cwd: string, changed: (path: string) => void) => Promise<Watching>;

const SKIPPED: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** The folder to watch for a path: itself, that of a document, or the working directory for a glob. */
async function folderOf(path: string, cwd: string): Promise<string> {
  const full = resolve(cwd, path);
  const found = await stat(full).catch(() => null);
  if (!found) return cwd;
  return found.isDirectory() ? full : dirname(full);
}

const isSkipped = (path: string): boolean =>
  path.split(sep).some((part) => SKIPPED.has(part)) || /^\..*\.tmp$/.test(basename(path));

/** Watches folders on disk with all that is below them. */
export const watchFolders: Watch = async (paths, cwd, changed) => {
  const folders = new Set(await Promise.all(paths.map((path) => folderOf(path, cwd))));
  const watchers: FSWatcher[] = [...folders].map((folder) => {
    const watcher = watch(folder, { recursive: true });
    watcher.on('change', (_event, name) => {
      if (name !== null && !isSkipped(String(name))) changed(join(folder, String(name)));
    });
    // A folder that vanishes is told by the next check.
    watcher.on('error', () => undefined);
    return watcher;
  });
  return { close: () => watchers.forEach((watcher) => watcher.close()) };
};
