import { availableParallelism } from 'node:os';
import { TOOL } from '#run/tool';
import { dayOf } from '#text/day';
import type { Engine } from './engine.js';
import { runGuarded } from './run-guarded.js';
import { terminalOf } from './terminal.js';

// Each thread takes memory of its own.
const MOST_JOBS = 4;

const usualJobs = (): number => Math.min(availableParallelism(), MOST_JOBS);

/** The house behind the commands, each part loaded when it is first asked for. */
const ENGINE: Engine = {
  version: TOOL.version,
  check: async (options, progress) =>
    (await import('#run/check')).check({ today: dayOf(new Date()), jobs: usualJobs(), ...options }, progress),
  loadRules: async () => (await import('#rules/load')).loadRules(),
  loadExamples: async (rule) => (await import('#rules/load')).loadExamples(rule),
  loadAccuracy: async () => (await import('#rules/load')).loadAccuracy(),
  listConcepts: async () => {
    const [{ loadRules }, { listConcepts }] = await Promise.all([
      import('#rules/load'),
      import('#rules/list-concepts'),
    ]);
    return listConcepts(loadRules());
  },
  testRules: async (folder, cwd, plugins) => (await import('#run/test-rules')).testRules(folder, cwd, plugins),
  pluginFormats: async (options) => (await import('#run/plugin-formats')).pluginFormats(options),
  userPlugins: async (names, cwd) => (await import('#plugins/user-plugins')).userPlugins(names, cwd),
  guessDocuments: async (folder) => (await import('#dossier/guess-documents')).guessDocuments(folder),
  findDossiers: async (paths, options) => (await import('#dossier/find-dossiers')).findDossiers(paths, options),
};

/** Runs the command line of this process (`args` without node and script) and gives the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  return runGuarded(args, ENGINE, terminalOf(process));
}
