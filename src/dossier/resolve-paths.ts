import { basename, dirname, join, resolve } from 'node:path';
import { glob, hasMagic } from 'glob';
import { documentFormatOf } from '#documents/parse-document';
import type { Problem } from '#model/report';
import { byCodeUnit } from '#text/order';
import { IGNORE_FILES, ignoredAbove, ignoredIn, isIgnored, type IgnoreChain } from './ignore-files.js';
import { kindOfPath } from './walk-folder.js';

/** What the paths of a command line name, absolute, each once, in code-unit order. */
export interface Named {
  readonly folders: readonly string[];
  readonly documents: readonly string[];
  readonly problems: readonly Problem[];
}

type One = { readonly folder: string } | { readonly document: string } | { readonly problem: Problem };

const usage = (message: string, hint: string): One => ({
  problem: { kind: 'usage', message, path: null, line: null, hint },
});

async function resolveExisting(full: string, given: string): Promise<One | null> {
  const kind = await kindOfPath(full);
  if (kind === 'folder') return { folder: full };
  if (kind === null) return null;
  if (/^dossier\.ya?ml$/.test(basename(full))) return { folder: dirname(full) };
  if (documentFormatOf(full) !== null) return { document: full };
  return usage(
    `"${given}" has a format that cannot be read`,
    'Name Markdown, YAML or JSON files, or a folder that holds some.',
  );
}

async function isLeftOut(path: string, byUser: IgnoreChain | null): Promise<boolean> {
  const folder = dirname(path);
  const byFiles = await ignoredIn(folder, IGNORE_FILES, await ignoredAbove(folder));
  return isIgnored(path, false, byUser) || isIgnored(path, false, byFiles);
}

async function resolveGlob(given: string, cwd: string, byUser: IgnoreChain | null): Promise<readonly One[]> {
  const matched = await glob(given, { cwd, posix: true, follow: false, ignore: ['**/node_modules/**', '**/.git/**'] });
  const left = await Promise.all(matched.map((path) => isLeftOut(resolve(cwd, path), byUser)));
  const found = matched.filter((_, n) => !left[n]);
  const all = await Promise.all(found.map((path) => resolveExisting(resolve(cwd, path), path)));
  const readable = all.filter((one): one is One => one !== null && !('problem' in one));
  return readable.length > 0
    ? readable
    : [
        usage(
          `the pattern "${given}" matches no folder or document`,
          'Mend the pattern, or put it in quotes if the shell takes it apart.',
        ),
      ];
}

async function resolveOne(given: string, cwd: string, byUser: IgnoreChain | null): Promise<readonly One[]> {
  const existing = await resolveExisting(join(resolve(cwd, given)), given);
  if (existing) return [existing];
  if (hasMagic(given, { magicalBraces: true })) return resolveGlob(given, cwd, byUser);
  return [usage(`"${given}" does not exist`, 'Name a dossier folder, a document, or a pattern such as "devices/*".')];
}

const once = (paths: readonly string[]): string[] => [...new Set(paths)].sort(byCodeUnit);

/** Resolves the paths that a user gave: existing ones as they are, others as globs, without what is ignored. */
export async function resolvePaths(
  paths: readonly string[],
  cwd: string,
  byUser: IgnoreChain | null = null,
): Promise<Named> {
  const all = (await Promise.all(paths.map((path) => resolveOne(path, cwd, byUser)))).flat();
  return {
    folders: once(all.flatMap((one) => ('folder' in one ? [one.folder] : []))),
    documents: once(all.flatMap((one) => ('document' in one ? [one.document] : []))),
    problems: all.flatMap((one) => ('problem' in one ? [one.problem] : [])),
  };
}
