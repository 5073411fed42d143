import type { Problem } from '#model/report';
import { FORMATS } from '#report/formats';
import { BUILT_IN_KINDS, type AddedKind, type AddedKinds } from '#rules/added-kinds';
import { checkPlugin } from './check-plugin.js';
import { guardFormat } from './guard-format.js';
import { guardKind } from './guard-kind.js';
import type { KindFailure, LoadedPlugins } from './loaded-plugins.js';
import { pluginFile } from './plugin-file.js';
import type { Plugin } from './plugin.js';
import { resolvePlugin, type NamedPlugin } from './resolve-plugin.js';
import { wordsOfError } from './words-of-error.js';

/** A plugin to load, and how a problem with it is told. */
export interface WantedPlugin extends NamedPlugin {
  readonly problem: (kind: Problem['kind'], message: string, hint: string) => Problem;
}

const ITS_OWN = 'This is a mistake of the plugin, not of your dossier: tell its author. Nothing of it is used.';

/** A plugin as its module gives it. */
interface ReadPlugin extends Plugin {
  /** Of the file. */
  readonly sha256: string;
}

/** A plugin with its check kinds ready. */
interface ReadyPlugin extends ReadPlugin {
  readonly kinds: AddedKinds;
}

async function readPlugin(wanted: WantedPlugin): Promise<ReadPlugin | Problem> {
  const { name, problem } = wanted;
  const found = await resolvePlugin(wanted);
  if ('message' in found) return problem('config', `plugins: ${found.message}`, found.hint);
  try {
    const { url, sha256 } = await pluginFile(found.path);
    const module = (await import(url)) as { readonly default?: unknown };
    const checked = checkPlugin(module.default);
    if ('plugin' in checked) return { ...checked.plugin, sha256 };
    return problem('config', `the plugin "${name}": ${checked.fault}`, ITS_OWN);
  } catch (error) {
    return problem('crash', `the plugin "${name}" failed while it was loaded: ${wordsOfError(error)}`, ITS_OWN);
  }
}

async function withKinds(plugin: ReadPlugin): Promise<ReadyPlugin | string> {
  const checkKinds = Object.entries(plugin.checkKinds ?? {});
  const kinds: Record<string, AddedKind> = {};
  if (checkKinds.length === 0) return { ...plugin, kinds };
  const { compileParameters } = await import('#rules/compile-parameters');
  for (const [id, { parameters, compile }] of checkKinds) {
    try {
      kinds[id] = { compile, validate: compileParameters(parameters), sha256: plugin.sha256 };
    } catch (error) {
      return `the parameters of its check kind "${id}" have no sound schema: ${wordsOfError(error)}`;
    }
  }
  return { ...plugin, kinds };
}

/** Says whose id a plugin takes that is none of its own; null where it takes none. */
function shadowed(plugin: Plugin, before: readonly Plugin[]): string | null {
  if (before.some(({ name }) => name === plugin.name)) return 'there is a plugin of that name already';
  const firstTaken = (
    what: string,
    idsOf: (one: Plugin) => readonly string[],
    builtIn: readonly string[],
  ): string | null => {
    for (const id of idsOf(plugin)) {
      if (builtIn.includes(id)) return `its ${what} "${id}" is built in`;
      const owner = before.find((other) => idsOf(other).includes(id));
      if (owner) return `its ${what} "${id}" is one of the plugin "${owner.name}"`;
    }
    return null;
  };
  return (
    firstTaken('check kind', ({ checkKinds }) => Object.keys(checkKinds ?? {}), BUILT_IN_KINDS) ??
    firstTaken('format', ({ formats }) => Object.keys(formats ?? {}), Object.keys(FORMATS))
  );
}

async function soundPlugin(wanted: WantedPlugin, before: readonly Plugin[]): Promise<ReadyPlugin | Problem> {
  const plugin = await readPlugin(wanted);
  if (!('name' in plugin)) return plugin;
  const refused = (fault: string, hint: string): Problem =>
    wanted.problem('config', `the plugin "${plugin.name}": ${fault}`, hint);
  const taken = shadowed(plugin, before);
  if (taken) return refused(taken, 'Give it a name of its own, or leave one of the plugins out.');
  const ready = await withKinds(plugin);
  return typeof ready === 'string' ? refused(ready, ITS_OWN) : ready;
}

/** Loads and runs the modules of plugins in their order. One that is faulty, or whose ids are taken, is a problem and left out whole. */
export async function loadPlugins(wanted: readonly WantedPlugin[]): Promise<LoadedPlugins> {
  const plugins: ReadyPlugin[] = [];
  const problems: Problem[] = [];
  for (const one of wanted) {
    const plugin = await soundPlugin(one, plugins);
    if ('name' in plugin) plugins.push(plugin);
    else problems.push(plugin);
  }
  const failures = new Map<string, KindFailure>();
  const failed = (failure: KindFailure): void => {
    if (!failures.has(failure.kind)) failures.set(failure.kind, failure);
  };
  const kinds = plugins.flatMap(({ name, kinds: own }) =>
    Object.entries(own).map(([id, kind]) => [id, guardKind(id, name, kind, failed)] as const),
  );
  const formats = plugins.flatMap(({ name, formats: own = {} }) =>
    Object.entries(own).map(([id, load]) => [id, guardFormat(id, name, load)] as const),
  );
  const takeFailures = (): readonly KindFailure[] => {
    const taken = [...failures.values()];
    failures.clear();
    return taken;
  };
  return { kinds: Object.fromEntries(kinds), formats: Object.fromEntries(formats), takeFailures, problems };
}
