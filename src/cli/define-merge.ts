import { Option, type Command } from 'commander';
import type { MergeFlags } from './merge-command.js';
import { addOutputOptions } from './output-options.js';
import { addPluginOption } from './plugin-option.js';
import type { ProgramContext } from './program.js';

const EXAMPLES = `
Examples:
  dossierlint merge shard-1.json shard-2.json -o fleet.json
  dossierlint merge shard-*.json --format junit=fleet.xml --fail-on warning`;

/** Defines `dossierlint merge`. */
export function addMerge(program: Command, { engine, terminal, done }: ProgramContext): void {
  const command = program
    .command('merge')
    .summary('join the reports of parts of a fleet')
    .description('Joins reports of check --format json into one, such as those of all shards, and judges the whole.')
    .argument('<reports...>', 'reports as JSON');
  addPluginOption(addOutputOptions(command, 'json'))
    .addOption(
      new Option('--fail-on <severity>', 'exit 1 on gaps of this severity or above')
        .choices(['error', 'warning', 'info', 'never'])
        .default('error'),
    )
    .addOption(new Option('--quiet', 'tell only errors and problems').conflicts('verbose'))
    .option('--verbose', 'tell also what is satisfied, what does not apply, and lists in full')
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], _flags: unknown, of: Command) => {
      const { runMerge } = await import('./merge-command.js');
      done(await runMerge(files, of.optsWithGlobals<MergeFlags>(), engine, terminal));
    });
}
