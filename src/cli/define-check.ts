import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Shard } from '#model/run';
import { isDay } from '#text/day';
import type { CheckFlags } from './check-command.js';
import { addOutputOptions } from './output-options.js';
import type { ProgramContext } from './program.js';

const EXAMPLES = `
A path is a dossier folder, a single document, or a glob. A folder with dossier.yaml is one dossier.

Examples:
  dossierlint check                                  the dossier in this folder
  dossierlint check devices/pump devices/monitor     two dossiers
  dossierlint check "manuals/**/*.md" --verbose      documents by glob, with all that was found
  dossierlint check --profile law --fail-on warning  only what the law demands
  dossierlint check --format json=report.json --format sarif=report.sarif --format text
                                                     three formats in one run
  dossierlint check devices --shard 2/5              the second of five shares of a fleet
  dossierlint check --rule sbom --rule logging       two rules only
  dossierlint check --baseline gaps.json             only gaps that are new fail
  dossierlint check pump --why pump/ifu.md logging   what decided about one rule for one document
  dossierlint check --stdin --stdin-filename ifu.md < draft.md`;

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Give a whole number, 0 or more.');
  return Number(text);
}

function atLeastOne(text: string): number {
  if (!/^[1-9]\d?$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1 to 99.');
  return Number(text);
}

function day(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError('Give a day, written YYYY-MM-DD.');
  return text;
}

const collected = (name: string, before: readonly string[]): readonly string[] => [...before, name];

/** Reads `2/5`: the second of five. */
function parseShard(text: string): Shard {
  const [, part = '', of = ''] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  if (Number(part) < 1 || Number(of) < Number(part)) {
    throw new InvalidArgumentError('Give a part and how many there are, such as 2/5.');
  }
  return { part: Number(part), of: Number(of) };
}

/** Defines `dossierlint check`. */
export function addCheck(program: Command, { engine, terminal, done }: ProgramContext): void {
  const command = program
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
    );
  addOutputOptions(command)
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
    .addOption(
      new Option('--shard <part/of>', 'check only this share of the dossiers, such as 2/5').argParser(parseShard),
    )
    .option('--jobs <n>', 'read documents in at most so many threads (default: one a processor, at most 4)', atLeastOne)
    .option(
      '--now <day>',
      'day of the run (YYYY-MM-DD), for rules and waivers with dates (default: waivers today)',
      day,
    )
    .option('--baseline <file>', 'let gaps that this file knows pass: only new ones fail')
    .option('--update-baseline', 'take the gaps of this run into the baseline')
    .option('--prune-baseline', 'drop from the baseline what was fixed')
    .addOption(
      new Option('--ignore-pattern <pattern>', 'leave out what matches, as in .gitignore; may be given more than once')
        .argParser(collected)
        .default([], 'none'),
    )
    .option('--stdin', 'check one document that is handed in on standard input')
    .option('--stdin-filename <file>', 'its name, which tells its format and role')
    .option('--config <file>', 'use this file instead of the dossier.yaml of the paths')
    .option('--allow-plugins', 'run the plugins that dossier.yaml names; they are programs, and may do anything')
    .option('--print-config', 'print the configuration that would be used, and check nothing')
    .option('--why <file-and-rule...>', 'tell which file, profile, fact and role decided about a rule for a document')
    .option('--watch', 'check again whenever a file changes')
    .addOption(new Option('--quiet', 'tell only errors and problems').conflicts('verbose'))
    .option('--verbose', 'tell also what is satisfied, what does not apply, and lists in full')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], _flags: unknown, command: Command) => {
      const { runCheck } = await import('./check-command.js');
      done(await runCheck(paths, command.optsWithGlobals<CheckFlags>(), engine, terminal));
    });
}
