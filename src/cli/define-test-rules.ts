import { Option, type Command } from 'commander';
import { addPluginOption } from './plugin-option.js';
import type { ProgramContext } from './program.js';
import type { TestRulesFlags } from './test-rules-command.js';

/** Defines `dossierlint test-rules`. */
export function addTestRules(program: Command, { engine, terminal, done }: ProgramContext): void {
  const command = program
    .command('test-rules')
    .summary('try rules of your own on their examples')
    .description('Checks the files of a folder of own rules, and tries each rule on its examples.')
    .argument('<folder>', 'folder that holds a pack.yaml');
  addPluginOption(command)
    .addOption(new Option('--format <name>', 'format of the result').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      '\nExamples:\n  dossierlint test-rules our-rules\n  dossierlint test-rules our-rules --format json',
    )
    .action(async (folder: string, _flags: unknown, of: Command) => {
      const { runTestRules } = await import('./test-rules-command.js');
      done(await runTestRules(folder, of.optsWithGlobals<TestRulesFlags>(), engine, terminal));
    });
}
