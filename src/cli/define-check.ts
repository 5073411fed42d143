import { InvalidArgumentError, Option, type Command } from 'commander';
import type { CheckFlags } from './check-command.js';
import type { ProgramContext } from './program.js';

const EXAMPLES = `
A path is a dossier folder, a single document, or a glob. A folder with dossier.yaml is one dossier.

Examples:
  dossierlint check                                  the dossier in this folder
  dossierlint check devices/pump devices/monitor     two dossiers
  dossierlint check "manuals/**/*.md" --verbose      documents by glob, with all that was found
  dossierlint check --profile law --fail-on warning  only what the law demands
  dossierlint check --format json -o report.json     a report for programs, in a file
  dossierlint check --rule sbom --rule logging       two rules only`;

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Give a whole number, 0 or more.');
  return Number(text);
}

const collected = (name: string, before: readonly string[]): readonly string[] => [...before, name];

/** Defines `dossierlint check`. */
export function addCheck(program: Command, { engine, terminal, done }: ProgramContext): void {
  program
    .command('check')
    .summary('check dossiers and report what is missing')
    .description(
      'Checks dossiers and reports, for each thing that is expected to be written down, where it stands or what is missing.',
    )
    .argument('[paths...]', 'dossier folders, documents or globs (default: this folder)')
    .addOption(
      new Option('--profile <name>', 'severity policy (default: that of dossier.yaml, else submission)').choices([
        'submission',
        'guidance',
        'law',
        'fda',
      ]),
    )
    .addOption(
      new Option('--sbom-profile <name>', 'whose minimum elements an SBOM must carry (cisa is a draft)').choices([
        'ntia',
        'fda',
        'bsi',
        'cisa',
      ]),
    )
    .addOption(new Option('--format <name>', 'format of the report').choices(['text', 'json']).default('text'))
    .option('-o, --output-file <file>', 'write the report to a file instead of the terminal')
    .addOption(
      new Option('--fail-on <severity>', 'exit 1 on gaps of this severity or above')
        .choices(['error', 'warning', 'info', 'never'])
        .default('error'),
    )
    .option('--max-warnings <n>', 'exit 1 on more warnings than this', wholeNumber)
    .addOption(
      new Option('--rule <id>', 'check only this rule; may be given more than once')
        .argParser(collected)
        .default([], 'all rules'),
    )
    .option('--config <file>', 'use this file instead of the dossier.yaml of the paths')
    .option('--print-config', 'print the configuration that would be used, and check nothing')
    .addOption(new Option('--quiet', 'tell only errors and problems').conflicts('verbose'))
    .option('--verbose', 'tell also what is satisfied, what does not apply, and lists in full')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], _flags: unknown, command: Command) => {
      const { runCheck } = await import('./check-command.js');
      done(await runCheck(paths.length > 0 ? paths : ['.'], command.optsWithGlobals<CheckFlags>(), engine, terminal));
    });
}
