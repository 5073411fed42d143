import type { SbomProfileId } from '#model/inventory';
import type { Report } from '#model/report';
import type { ProfileId, Role } from '#model/rule';
import type { CheckOptions, FailOn, Shard } from '#model/run';
import { NO_PLUGINS } from '#plugins/loaded-plugins';
import { openBaseline, withBaseline } from './baseline.js';
import { checkOptions } from './check-options.js';
import { chosenRules } from './chosen-rules.js';
import { deliverReport, type LookFlags } from './deliver-report.js';
import type { Engine } from './engine.js';
import { exitCodeOf, type ExitCode } from './exit-code.js';
import { isBuiltIn } from './format-request.js';
import { withNothingChecked } from './nothing-checked.js';
import { outputRequests, type OutputFlags } from './output-requests.js';
import { progressLine } from './progress.js';
import { showProblems, usageProblem } from './show-problems.js';
import type { Terminal } from './terminal.js';

/** The flags of `check`, as commander gives them. */
export interface CheckFlags extends OutputFlags, LookFlags {
  readonly failOn: FailOn;
  readonly rule: readonly string[];
  readonly profile?: ProfileId;
  readonly sbomProfile?: SbomProfileId;
  /** Role of a document that is given by its path; commands set it, there is no such flag. */
  readonly role?: Role;
  readonly config?: string;
  readonly now?: string;
  readonly ignorePattern: readonly string[];
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly pruneBaseline?: boolean;
  readonly maxWarnings?: number;
  readonly shard?: Shard;
  readonly allowPlugins?: boolean;
  readonly jobs?: number;
  readonly printConfig?: boolean;
  readonly watch?: boolean;
  readonly why?: readonly string[];
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

/** A share of a fleet may be empty, and says so, since its report would be silent. */
async function tellEmptyShard({ dossiers, problems, shard }: Report, { stderr }: Terminal): Promise<void> {
  if (!shard || dossiers.length > 0 || problems.length > 0) return;
  await stderr.write(`Shard ${shard.parts.join(', ')} of ${shard.of} holds no dossier; the others have them all.\n`);
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
  const baseline = await openBaseline(flags, terminal.cwd);
  const isOpen = baseline !== null && 'baseline' in baseline;
  const options = await checkOptions(paths, flags, rules, terminal);
  const isReady = 'paths' in options;
  const needsPlugins = isReady && options.allowPlugins && !flags.format.every(({ format }) => isBuiltIn(format));
  const plugins = needsPlugins ? await engine.pluginFormats(options) : NO_PLUGINS;
  const output = await outputRequests(flags, terminal, plugins);
  const wrong = [isOpen ? null : baseline, isReady ? null : options].filter((one) => one !== null);
  const mistakes = [...problems, ...output.problems, ...wrong];
  if (mistakes.length > 0 || !isReady) {
    await showProblems(mistakes, terminal, flags.color);
    return 2;
  }
  if (flags.why) return (await import('./why-command.js')).runWhy(options, flags, engine, terminal);
  const found = await checked(options, flags, engine, terminal);
  const whole = { ...found, problems: [...found.problems, ...output.lost] };
  const report = isOpen ? await withBaseline(whole, baseline, flags, terminal.cwd) : whole;
  await tellEmptyShard(report, terminal);
  const isWritten = await deliverReport(report, output.requests, flags, engine, terminal, plugins.formats);
  return isWritten ? exitCodeOf(report, { failOn: flags.failOn, maxWarnings: flags.maxWarnings ?? null }) : 2;
}
