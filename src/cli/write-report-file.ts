import { randomUUID } from 'node:crypto';
import { realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Problem } from '#model/report';
import { usageProblem } from './show-problems.js';

async function kindOf(path: string): Promise<'file' | 'folder' | 'device' | null> {
  const found = await stat(path).catch(() => null);
  if (!found) return null;
  if (found.isDirectory()) return 'folder';
  return found.isFile() ? 'file' : 'device';
}

/** Tells beforehand what would keep the report from being written, so that nobody waits for a run in vain. */
export async function outputProblem(cwd: string, file: string): Promise<Problem | null> {
  const path = resolve(cwd, file);
  const folder = await kindOf(dirname(path));
  if (folder === null)
    return usageProblem(
      `the folder ${dirname(file)}, where the report should go, does not exist`,
      `Make it first: mkdir -p ${dirname(file)}`,
      file,
    );
  if (folder !== 'folder')
    return usageProblem(`${dirname(file)} is not a folder`, 'Name a file in a folder that exists.', file);
  if ((await kindOf(path)) === 'folder')
    return usageProblem('the report can’t go there, it is a folder', 'Name a file, such as report.json in it.', file);
  return null;
}

async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  // Beside its target, since a rename is atomic on one disk only.
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, content, { flag: 'wx' });
    await rename(temporary, path);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}

/** Writes a report (or what `what` names) to a file, whole or not at all. Gives the problem back where the disk refuses. */
export async function writeReportFile(
  cwd: string,
  file: string,
  content: string | Uint8Array,
  what = 'the report',
): Promise<Problem | null> {
  const path = resolve(cwd, file);
  try {
    const kind = await kindOf(path);
    // Renaming over a device such as /dev/null would replace it; over a link, the link.
    if (kind === 'device') await writeFile(path, content);
    else await replaceFile(kind === 'file' ? await realpath(path) : path, content);
    return null;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return {
      kind: 'unreadable',
      message: `${what} could not be written: ${code ?? message}`,
      path: file,
      line: null,
      hint: 'Name a file in a folder that exists and may be written to.',
    };
  }
}
