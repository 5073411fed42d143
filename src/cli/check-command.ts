import type { SbomProfileId } from '#model/inventory';
import type { Report } from '#model/report';
import type { ProfileId, Role } from '#model/rule';
import type { CheckOptions, FailOn } from '#model/run';
import { FORMATS, type Format } from '#report/formats';
import { openBaseline, withBaseline } from './baseline.js';
import { checkOptions } from './check-options.js';
import { chosenRules } from './chosen-rules.js';
import type { Engine } from './engine.js';
import { exitCodeOf, type ExitCode } from './exit-code.js';
import { isColored } from './is-colored.js';
import { withNothingChecked } from './nothing-checked.js';
import { paletteOf } from './palette-of.js';
import { progressLine } from './progress.js';
import { showProblems, usageProblem, USUAL_COLUMNS } from './show-problems.js';
import type { Terminal } from './terminal.js';
import { outputProblem, writeReportFile } from './write-report-file.js';

/** The flags of `check`, as commander gives them. */
export interface CheckFlags {
  readonly format: Format;
  readonly failOn: FailOn;
  readonly rule: readonly string[];
  readonly profile?: ProfileId;
  readonly sbomProfile?: SbomProfileId;
  /** Role of a document that is given by its path; commands set it, there is no such flag. */
  readonly role?: Role;
  readonly config?: string;
  readonly now?: string;
  readonly outputFile?: string;
  readonly ignorePattern: readonly string[];
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly pruneBaseline?: boolean;
  readonly maxWarnings?: number;
  readonly printConfig?: boolean;
  readonly watch?: boolean;
  readonly why?: readonly string[];
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
}

async function checked(
  options: CheckOptions,
  flags: CheckFlags,
  engine: Engine,
  { env, stderr }: Terminal,
): Promise<Report> {
  const isWatched = stderr.isTerminal && !flags.quiet && env['TERM'] !== 'dumb';
  const progress = isWatched ? progressLine(stderr, Date.now) : null;
  try {
    return withNothingChecked(await engine.check(options, progress?.show));
  } finally {
    await progress?.end();
  }
}

async function rendered(report: Report, flags: CheckFlags, { env, stdout }: Terminal): Promise<string> {
  const render = await FORMATS[flags.format]();
  // A file gets colours only when somebody asks for them by flag.
  const colored =
    flags.format === 'text' &&
    (flags.outputFile ? flags.color === true : isColored(flags.color, env, stdout.isTerminal));
  const width = flags.outputFile ? USUAL_COLUMNS : (stdout.columns ?? USUAL_COLUMNS);
  return render(report, {
    palette: await paletteOf(colored),
    width,
    quiet: flags.quiet === true,
    verbose: flags.verbose === true,
  });
}

async function delivered(report: Report, flags: CheckFlags, terminal: Terminal): Promise<ExitCode> {
  const text = await rendered(report, flags, terminal);
  const exitCode = exitCodeOf(report, { failOn: flags.failOn, maxWarnings: flags.maxWarnings ?? null });
  const refused = flags.outputFile ? await writeReportFile(terminal.cwd, flags.outputFile, text) : null;
  if (!flags.outputFile) await terminal.stdout.write(text);
  // Where a person does not see the report, its problems are still told.
  const isSeen = flags.format === 'text' && !flags.outputFile;
  await showProblems([...(isSeen ? [] : report.problems), ...(refused ? [refused] : [])], terminal, flags.color);
  if (refused) return 2;
  if (flags.outputFile && !flags.quiet) await terminal.stderr.write(`The report is in ${flags.outputFile}.\n`);
  return exitCode;
}

async function printConfig(
  paths: readonly string[],
  flags: CheckFlags,
  engine: Engine,
  terminal: Terminal,
): Promise<ExitCode> {
  const { effectiveConfig } = await import('./effective-config.js');
  const { text, problems } = await effectiveConfig(paths, flags, engine, terminal.cwd);
  await terminal.stdout.write(text);
  await showProblems(problems, terminal, flags.color);
  return problems.length > 0 ? 2 : 0;
}

/** `dossierlint check`: checks dossiers and reports what is missing; with --watch again after each change. */
export async function runCheck(
  paths: readonly string[],
  flags: CheckFlags,
  engine: Engine,
  terminal: Terminal,
): Promise<ExitCode> {
  if (!flags.watch) return checkOnce(paths, flags, engine, terminal);
  if (flags.stdin || flags.printConfig) {
    const problem = usageProblem(
      '--watch has nothing to wait for',
      'Leave out --stdin and --print-config, or --watch.',
    );
    await showProblems([problem], terminal, flags.color);
    return 2;
  }
  const { runWatch } = await import('./watch-command.js');
  const { watchFolders } = await import('./watch-folders.js');
  return runWatch(paths, flags, () => checkOnce(paths, flags, engine, terminal), watchFolders, terminal);
}

async function checkOnce(
  paths: readonly string[],
  flags: CheckFlags,
  engine: Engine,
  terminal: Terminal,
): Promise<ExitCode> {
  if (flags.printConfig) return printConfig(paths.length > 0 ? paths : ['.'], flags, engine, terminal);
  const { rules, problems } = await chosenRules(flags.rule, engine);
  const output = flags.outputFile === undefined ? null : await outputProblem(terminal.cwd, flags.outputFile);
  const baseline = await openBaseline(flags, terminal.cwd);
  const isOpen = baseline !== null && 'baseline' in baseline;
  const options = await checkOptions(paths, flags, rules, terminal);
  const isReady = 'paths' in options;
  const wrong = [output, isOpen ? null : baseline, isReady ? null : options].filter((one) => one !== null);
  if (problems.length + wrong.length > 0 || !isReady) {
    await showProblems([...problems, ...wrong], terminal, flags.color);
    return 2;
  }
  if (flags.why) return (await import('./why-command.js')).runWhy(options, flags, engine, terminal);
  const report = await checked(options, flags, engine, terminal);
  return delivered(isOpen ? await withBaseline(report, baseline, flags, terminal.cwd) : report, flags, terminal);
}
