import { loadPlugins } from './load-plugins.js';
import type { LoadedPlugins } from './loaded-plugins.js';

/** Loads plugins that a command line names itself, paths relative to `cwd`; to name them there is to allow them. */
export function userPlugins(names: readonly string[], cwd: string): Promise<LoadedPlugins> {
  return loadPlugins(
    names.map((name) => ({
      name,
      folder: cwd,
      by: 'user',
      problem: (kind, message, hint) => ({ kind, message, path: null, line: null, hint }),
    })),
  );
}
