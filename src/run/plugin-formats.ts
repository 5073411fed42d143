import { findDossiers } from '#dossier/find-dossiers';
import type { CheckOptions } from '#model/run';
import type { LoadedPlugins } from '#plugins/loaded-plugins';
import { dossierPlugins } from './dossier-plugins.js';

/** The formats that the plugins of all dossiers of a run bring, and why some may be lacking. Of two of one name that of the first dossier counts. */
export async function pluginFormats(options: CheckOptions): Promise<Pick<LoadedPlugins, 'formats' | 'problems'>> {
  // Not only those of a shard: each share of a fleet knows the same formats.
  const { dossiers } = await findDossiers(options.paths, options);
  let formats: LoadedPlugins['formats'] = {};
  const problems: LoadedPlugins['problems'][number][] = [];
  for (const dossier of dossiers) {
    const plugins = await dossierPlugins(dossier, options.allowPlugins === true);
    formats = { ...plugins.formats, ...formats };
    problems.push(...plugins.problems);
  }
  return { formats, problems };
}
