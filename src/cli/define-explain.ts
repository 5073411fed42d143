import type { Command } from 'commander';
import type { ExplainFlags } from './explain-command.js';
import type { ProgramContext } from './program.js';

const EXAMPLES = `
Examples:
  dossierlint explain failsafe-mode            what a rule expects
  dossierlint explain logging --template       a chapter to fill in
  dossierlint explain PACK                     the rules of a pack as a table
  dossierlint explain --concepts               the concepts that rules ask for
  dossierlint explain --concepts failsafe-mode the wordings of one, and how to add your own`;

/** Defines `dossierlint explain`. */
export function addExplain(program: Command, { engine, terminal, done }: ProgramContext): void {
  program
    .command('explain')
    .summary('tell what a rule expects and why')
    .description(
      'Tells what a rule expects and why, where it may stand, what counts, with a complete and an incomplete example, and how well it was measured to read.',
    )
    .argument('[rule]', 'id of a rule, with or without its pack; of a pack; with --concepts, of a concept')
    .option('--template', 'print the skeleton of the chapter that it expects, as Markdown')
    .option('--concepts', 'list the concepts, or the wordings of the one that is named')
    .addHelpText('after', EXAMPLES)
    .action(async (name: string | undefined, _flags: unknown, command: Command) => {
      const flags = command.optsWithGlobals<ExplainFlags & { readonly concepts?: boolean }>();
      if (flags.concepts) {
        const { runConcepts } = await import('./concepts-command.js');
        return done(await runConcepts(name, flags, engine, terminal));
      }
      if (name === undefined) return command.error("error: missing required argument 'rule'");
      const { runExplain } = await import('./explain-command.js');
      return done(await runExplain(name, flags, engine, terminal));
    });
}
