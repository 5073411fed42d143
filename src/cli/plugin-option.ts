import { Option, type Command } from 'commander';
import { NO_PLUGINS, type LoadedPlugins } from '#plugins/loaded-plugins';
import type { Engine } from './engine.js';

/** Flags of a command that reads no dossier.yaml, and so is told its plugins itself. */
export interface PluginFlags {
  readonly plugin: readonly string[];
}

const collected = (name: string, before: readonly string[]): readonly string[] => [...before, name];

/** Adds the option that names plugins. */
export function addPluginOption(command: Command): Command {
  return command.addOption(
    new Option('--plugin <file>', 'run this plugin (a path or package); may be given more than once')
      .argParser(collected)
      .default([], 'none'),
  );
}

/** The plugins that a command line names; where it names none, nothing is loaded. */
export async function namedPlugins({ plugin }: PluginFlags, engine: Engine, cwd: string): Promise<LoadedPlugins> {
  return plugin.length > 0 ? engine.userPlugins(plugin, cwd) : NO_PLUGINS;
}
