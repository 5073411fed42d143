import type { Command } from 'commander';
import type { ExplainFlags } from './explain-command.js';
import type { ProgramContext } from './program.js';

/** Defines `dossierlint explain`. */
export function addExplain(program: Command, { engine, terminal, done }: ProgramContext): void {
  program
    .command('explain')
    .summary('tell what a rule expects and why')
    .description(
      'Tells what a rule expects and why, where it may stand, what counts, with a complete and an incomplete example.',
    )
    .argument('<rule>', 'id of a rule, with or without its pack')
    .option('--template', 'print the skeleton of the chapter that it expects, as Markdown')
    .addHelpText(
      'after',
      '\nExamples:\n  dossierlint explain failsafe-mode\n  dossierlint explain sbom --no-color\n  dossierlint explain logging --template >> security-manual.md',
    )
    .action(async (rule: string, _flags: unknown, command: Command) => {
      const { runExplain } = await import('./explain-command.js');
      done(await runExplain(rule, command.optsWithGlobals<ExplainFlags>(), engine, terminal));
    });
}
