import { problemAt } from '#dossier/check-config';
import type { FoundDossier } from '#dossier/find-dossiers';
import type { Problem } from '#model/report';
import { NO_PLUGINS, type LoadedPlugins } from '#plugins/loaded-plugins';

type Tell = (kind: Problem['kind'], message: string, hint: string) => Problem;

/** Tells a problem with the nth entry under `plugins`, at its line. */
const tellAt =
  ({ configSource, configPath }: FoundDossier, n: number): Tell =>
  (kind, message, hint) =>
    configSource
      ? { ...problemAt(configSource, ['plugins', n], message, hint), kind }
      : { kind, message, path: configPath, line: null, hint };

function withheld(dossier: FoundDossier, names: readonly string[]): Problem {
  const which = names.map((name) => `"${name}"`).join(', ');
  const message = `plugins are programs, and nobody has allowed this run to start any; ${which} was left alone`;
  const hint = 'If you trust it, check again with --allow-plugins; else take it out of dossier.yaml.';
  return tellAt(dossier, 0)('config', message, hint);
}

/** The plugins that a dossier names, loaded where the run allows it; else a problem, and nothing of them is even looked for. */
export async function dossierPlugins(dossier: FoundDossier, isAllowed: boolean): Promise<LoadedPlugins> {
  const names = dossier.config?.plugins ?? [];
  if (names.length === 0) return NO_PLUGINS;
  if (!isAllowed) return { ...NO_PLUGINS, problems: [withheld(dossier, names)] };
  const { loadPlugins } = await import('#plugins/load-plugins');
  const wanted = names.map((name, n) => ({
    name,
    folder: dossier.root,
    by: 'dossier' as const,
    problem: tellAt(dossier, n),
  }));
  return loadPlugins(wanted);
}
