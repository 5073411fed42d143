import { dirname, join } from 'node:path';
import { kindOfPath } from './walk-folder.js';

const PACKAGE = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*(?:\/(?!\.\.?(?:\/|$))[\w.-]+)*$/;

/** Whether a name reads as that of an npm package, or of something in one. */
export const isPackageName = (name: string): boolean => PACKAGE.test(name);

/** A file or folder of a package, sought in node_modules of the folder and of those above it; null where there is none. Nothing of it is run. */
export async function packagePath(name: string, kind: 'file' | 'folder', folder: string): Promise<string | null> {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, 'node_modules', ...name.split('/'));
    if ((await kindOfPath(path)) === kind) return path;
    if (dirname(at) === at) return null;
  }
}
