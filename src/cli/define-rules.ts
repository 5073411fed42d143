import { Option, type Command } from 'commander';
import type { ProgramContext } from './program.js';
import type { RulesOptions } from './rules-command.js';

/** Defines `dossierlint rules`. */
export function addRules(program: Command, { engine, terminal, done }: ProgramContext): void {
  program
    .command('rules')
    .summary('list the rules')
    .description('Lists every rule with its severity, its force and its title.')
    .addOption(new Option('--format <name>', 'format of the list').choices(['table', 'json']).default('table'))
    .addHelpText('after', '\nExamples:\n  dossierlint rules\n  dossierlint rules --format json')
    .action(async (_flags: unknown, command: Command) => {
      const { runRules } = await import('./rules-command.js');
      done(await runRules(command.optsWithGlobals<RulesOptions>(), engine, terminal));
    });
}
