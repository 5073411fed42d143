import type { FailOn } from '#model/run';
import { deliverReport, type LookFlags } from './deliver-report.js';
import type { Engine } from './engine.js';
import { exitCodeOf, type ExitCode } from './exit-code.js';
import { withNothingChecked } from './nothing-checked.js';
import { outputRequests, type OutputFlags } from './output-requests.js';
import { namedPlugins, type PluginFlags } from './plugin-option.js';
import { readReports } from './read-report.js';
import { showProblems } from './show-problems.js';
import type { Terminal } from './terminal.js';

/** The flags of `merge`. */
export interface MergeFlags extends OutputFlags, LookFlags, PluginFlags {
  readonly failOn: FailOn;
}

/** `dossierlint merge`: joins the reports of parts of a fleet, and judges the whole as `check` would have. */
export async function runMerge(
  files: readonly string[],
  flags: MergeFlags,
  engine: Engine,
  terminal: Terminal,
): Promise<ExitCode> {
  // A joined report is mostly for programs, so that is what it is without a word.
  const format = flags.format.length > 0 ? flags.format : [{ format: 'json', file: null }];
  const plugins = await namedPlugins(flags, engine, terminal.cwd);
  const output = await outputRequests({ ...flags, format }, terminal, { ...plugins, problems: [] });
  const read = await readReports(terminal.cwd, files);
  const { mergeReports } = await import('#assessment/merge-reports');
  const merged = read.problems.length > 0 ? [] : mergeReports(read.reports);
  const mistakes = [...plugins.problems, ...output.problems, ...read.problems, ...('dossiers' in merged ? [] : merged)];
  if (mistakes.length > 0 || !('dossiers' in merged)) {
    await showProblems(mistakes, terminal, flags.color);
    return 2;
  }
  const report = withNothingChecked(merged);
  const isWritten = await deliverReport(report, output.requests, flags, engine, terminal, plugins.formats);
  return isWritten ? exitCodeOf(report, { failOn: flags.failOn, maxWarnings: null }) : 2;
}
