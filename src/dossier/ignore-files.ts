import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import ignore from 'ignore';

/** What is left out of a folder: the patterns of its own ignore files and of those above it, the nearest last. */
export interface IgnoreChain {
  readonly above: IgnoreChain | null;
  /** Absolute; the patterns are relative to it. */
  readonly folder: string;
  readonly patterns: ignore.Ignore;
}

/** Files whose patterns are respected, in the order in which they count. */
export const IGNORE_FILES: readonly string[] = ['.gitignore', '.dossierlintignore'];

const LARGEST = 1024 * 1024;

async function readPatterns(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    return size > LARGEST ? '' : await readFile(path, 'utf8');
  } catch {
    return '';
  }
}

/** Adds the ignore files of a folder to what is ignored above it. `names` are the files there are, so that none is sought in vain. */
export async function ignoredIn(
  folder: string,
  names: readonly string[],
  above: IgnoreChain | null,
): Promise<IgnoreChain | null> {
  const present = IGNORE_FILES.filter((name) => names.includes(name));
  if (present.length === 0) return above;
  const texts = await Promise.all(present.map((name) => readPatterns(join(folder, name))));
  return { above, folder, patterns: ignore().add(texts.join('\n')) };
}

const exists = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null;

/** The folders above one up to the root of its repository, outermost first; none where it lies in no repository. */
async function foldersAbove(folder: string): Promise<string[]> {
  const above: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    if (await exists(join(at, '.git'))) return above;
    if (dirname(at) === at) return [];
    above.unshift(dirname(at));
  }
}

/** What is ignored above a folder, by the ignore files of its repository. */
export async function ignoredAbove(folder: string): Promise<IgnoreChain | null> {
  let chain: IgnoreChain | null = null;
  for (const above of await foldersAbove(folder)) chain = await ignoredIn(above, IGNORE_FILES, chain);
  return chain;
}

/** Patterns that the user gave, relative to a folder; null where there are none. They count before all ignore files. */
export function ignoredByUser(cwd: string, patterns: readonly string[]): IgnoreChain | null {
  return patterns.length > 0 ? { above: null, folder: cwd, patterns: ignore().add([...patterns]) } : null;
}

/** Whether a path (absolute) is to be left out; the nearest ignore file that says something decides. */
export function isIgnored(path: string, isFolder: boolean, chain: IgnoreChain | null): boolean {
  for (let link = chain; link; link = link.above) {
    const inside = relative(link.folder, path).split(sep).join('/');
    if (inside === '' || inside.startsWith('../') || inside === '..') continue;
    const { ignored, unignored } = link.patterns.test(isFolder ? `${inside}/` : inside);
    if (ignored || unignored) return ignored;
  }
  return false;
}
