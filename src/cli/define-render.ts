import { Option, type Command } from 'commander';
import type { LookFlags } from './deliver-report.js';
import { addOutputOptions } from './output-options.js';
import type { OutputFlags } from './output-requests.js';
import { addPluginOption, type PluginFlags } from './plugin-option.js';
import type { ProgramContext } from './program.js';

const EXAMPLES = `
Examples:
  dossierlint render report.json                            the text report
  dossierlint render report.json --format xlsx=report.xlsx --format sarif=report.sarif
  dossierlint render report.json --plugin ./plugin.js --format tasks=tasks.md`;

/** Defines `dossierlint render`. */
export function addRender(program: Command, { engine, terminal, done }: ProgramContext): void {
  const command = program
    .command('render')
    .summary('write a saved report in other formats')
    .description('Writes a report that check --format json has saved in other formats. It checks nothing again.')
    .argument('<report>', 'a report as JSON');
  addPluginOption(addOutputOptions(command))
    .addOption(new Option('--quiet', 'tell only errors and problems').conflicts('verbose'))
    .option('--verbose', 'tell also what is satisfied, what does not apply, and lists in full')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, _flags: unknown, of: Command) => {
      const { runRender } = await import('./render-command.js');
      done(await runRender(file, of.optsWithGlobals<OutputFlags & LookFlags & PluginFlags>(), engine, terminal));
    });
}
