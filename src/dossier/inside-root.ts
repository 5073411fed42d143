import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';

/** Whether a path, its symbolic links resolved, stays inside the root. False also where it does not exist. */
export async function isInsideRoot(root: string, path: string): Promise<boolean> {
  try {
    const [from, to] = await Promise.all([realpath(root), realpath(resolve(root, path))]);
    const between = relative(from, to);
    return between !== '..' && !between.startsWith(`..${sep}`) && !isAbsolute(between);
  } catch {
    return false;
  }
}
