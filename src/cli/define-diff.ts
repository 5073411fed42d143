import { Option, type Command } from 'commander';
import type { DiffFlags } from './diff-command.js';
import type { ProgramContext } from './program.js';

const EXAMPLES = `
Examples:
  dossierlint diff main.json branch.json
  dossierlint diff release-3.json release-4.json --format markdown -o changes.md`;

/** Defines `dossierlint diff`. */
export function addDiff(program: Command, { terminal, done }: ProgramContext): void {
  program
    .command('diff')
    .summary('tell what got better and worse between two reports')
    .description('Compares two reports of check --format json and tells what got worse, is new, got better or is gone.')
    .argument('<old>', 'the older report as JSON')
    .argument('<new>', 'the newer report as JSON')
    .addOption(
      new Option('--format <name>', 'format of the comparison').choices(['text', 'json', 'markdown']).default('text'),
    )
    .option('-o, --output-file <file>', 'write the comparison to a file instead of the terminal')
    .addOption(
      new Option('--fail-on <severity>', 'exit 1 where a gap of this severity or above is worse or new')
        .choices(['error', 'warning', 'info', 'never'])
        .default('info'),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (older: string, newer: string, _flags: unknown, of: Command) => {
      const { runDiff } = await import('./diff-command.js');
      done(await runDiff([older, newer], of.optsWithGlobals<DiffFlags>(), terminal));
    });
}
