import type { Problem } from '#model/report';
import type { CheckOptions } from '#model/run';
import type { CheckFlags } from './check-command.js';
import { usageProblem } from './show-problems.js';
import type { Terminal } from './terminal.js';

/** What is wrong with how the input is named; null where nothing is. */
function inputProblem(paths: readonly string[], { stdin, stdinFilename }: CheckFlags): Problem | null {
  if (stdin && stdinFilename === undefined)
    return usageProblem(
      '--stdin gives no name',
      'Add --stdin-filename FILE: its ending tells the format, its name the role.',
    );
  if (!stdin && stdinFilename !== undefined)
    return usageProblem('--stdin-filename is of use with --stdin only', 'Add --stdin, or name the file as a path.');
  return stdin && paths.length > 0
    ? usageProblem('--stdin checks one document, and paths are named beside it', 'Leave out the paths, or --stdin.')
    : null;
}

/** Makes the options of a run of its flags; reads the document from stdin where they say so. */
export async function checkOptions(
  paths: readonly string[],
  flags: CheckFlags,
  rules: readonly string[],
  { cwd, stdin }: Terminal,
): Promise<CheckOptions | Problem> {
  const problem = inputProblem(paths, flags);
  if (problem) return problem;
  const { config, now, profile, shard, ignorePattern, stdinFilename: path } = flags;
  return {
    paths: paths.length > 0 || flags.stdin ? paths : ['.'],
    cwd,
    ...(config === undefined ? {} : { config }),
    ...(now === undefined ? {} : { now }),
    ...(profile === undefined ? {} : { profile }),
    ...(flags.sbomProfile === undefined ? {} : { sbomProfile: flags.sbomProfile }),
    ...(flags.role === undefined ? {} : { role: flags.role }),
    ...(flags.allowPlugins ? { allowPlugins: true } : {}),
    ...(shard === undefined ? {} : { shard }),
    ...(flags.jobs === undefined ? {} : { jobs: flags.jobs }),
    ...(rules.length === 0 ? {} : { rules }),
    ...(ignorePattern.length === 0 ? {} : { ignorePatterns: ignorePattern }),
    ...(flags.stdin && path !== undefined ? { given: { path, bytes: await stdin.readAll() } } : {}),
  };
}
