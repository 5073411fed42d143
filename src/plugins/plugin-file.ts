import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

/** The file of a plugin as it is now. */
export interface PluginFile {
  /** By which its module is imported: it changes with the file, so that a run of `--watch` sees a new version. */
  readonly url: string;
  /** SHA-256 (hex) of the file; of what it imports itself nothing is in it. */
  readonly sha256: string;
}

/** Reads what there is to know of a plugin's file without running it. */
export async function pluginFile(path: string): Promise<PluginFile> {
  const sha256 = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  return { url: `${pathToFileURL(path).href}?sha256=${sha256.slice(0, 16)}`, sha256 };
}
