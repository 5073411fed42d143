import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isInsideRoot } from '#dossier/inside-root';
import { isPackageName } from '#dossier/package-path';
import { kindOfPath } from '#dossier/walk-folder';

/** A plugin as somebody names it. */
export interface NamedPlugin {
  /** A path or a package. */
  readonly name: string;
  /** Absolute; paths start here, and packages are sought in node_modules here and above. */
  readonly folder: string;
  /** Who names it: a path of a dossier must stay inside its folder, one of the command line need not. */
  readonly by: 'dossier' | 'user';
}

type Resolved = { readonly path: string } | { readonly message: string; readonly hint: string };

const isProgram = (path: string): boolean => /\.[cm]?js$/.test(path);

async function resolvePackage(name: string, folder: string): Promise<Resolved> {
  const { resolve: resolveModule } = await import('import-meta-resolve');
  const hint = 'Install it beside the dossier or above, or write a path that begins with "./".';
  try {
    const url = resolveModule(name, pathToFileURL(join(folder, 'dossier.yaml')).href);
    if (url.startsWith('file:')) return { path: fileURLToPath(url) };
  } catch {
    // Not found, or found with exports that lead nowhere: either way there is nothing to load.
  }
  return { message: `there is no package "${name}" that can be loaded`, hint };
}

async function isPath({ name, folder, by }: NamedPlugin): Promise<boolean> {
  if (/^(?:\.{0,2}[/\\]|[A-Za-z]:)/.test(name)) return true;
  return by === 'user' && (isProgram(name) || (await kindOfPath(resolve(folder, name))) === 'file');
}

/** Finds the file of a plugin; nothing of it is run. */
export async function resolvePlugin(plugin: NamedPlugin): Promise<Resolved> {
  const { name, folder, by } = plugin;
  if (!(await isPath(plugin))) {
    if (isPackageName(name)) return resolvePackage(name, folder);
    return { message: `"${name}" is no path and no package`, hint: 'Write a path that begins with "./".' };
  }
  const path = resolve(folder, name);
  if ((await kindOfPath(path)) !== 'file') {
    const hint = `Mend the path; it starts at ${by === 'dossier' ? 'the folder of dossier.yaml' : 'this folder'}.`;
    return { message: `"${name}" is no file`, hint };
  }
  if (!isProgram(path)) return { message: `"${name}" is no JavaScript`, hint: 'Name a .js, .mjs or .cjs file.' };
  if (by === 'dossier' && (/^(?:[/\\]|[A-Za-z]:)/.test(name) || !(await isInsideRoot(folder, name))))
    return { message: `"${name}" leads out of the dossier`, hint: 'Keep it inside, or make it a package.' };
  return { path };
}
