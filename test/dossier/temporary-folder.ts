import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder that holds the given files for the time of one test. */
export interface TemporaryFolder {
  readonly path: string;
  readonly remove: () => void;
}

/** Writes files (posix path -> content) into a new temporary folder. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>>): TemporaryFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'dossierlint-')));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
