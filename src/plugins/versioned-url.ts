import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** The address by which a module is imported: it changes with the file, so that a run of `--watch` sees a new version. */
export async function versionedUrl(url: URL): Promise<string> {
  const hash = createHash('sha256').update(await readFile(url));
  return `${url.href}?sha256=${hash.digest('hex').slice(0, 16)}`;
}
