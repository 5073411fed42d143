import { deliverReport, type LookFlags } from './deliver-report.js';
import type { Engine } from './engine.js';
import type { ExitCode } from './exit-code.js';
import { outputRequests, type OutputFlags } from './output-requests.js';
import { namedPlugins, type PluginFlags } from './plugin-option.js';
import { readReports } from './read-report.js';
import { showProblems } from './show-problems.js';
import type { Terminal } from './terminal.js';

/** `dossierlint render`: writes a saved report in other formats. It judges nothing again, so gaps don't fail it. */
export async function runRender(
  file: string,
  flags: OutputFlags & LookFlags & PluginFlags,
  engine: Engine,
  terminal: Terminal,
): Promise<ExitCode> {
  const plugins = await namedPlugins(flags, engine, terminal.cwd);
  const output = await outputRequests(flags, terminal, { ...plugins, problems: [] });
  const { reports, problems } = await readReports(terminal.cwd, [file]);
  const mistakes = [...plugins.problems, ...output.problems, ...problems];
  if (mistakes.length > 0 || !reports[0]) {
    await showProblems(mistakes, terminal, flags.color);
    return 2;
  }
  return (await deliverReport(reports[0].report, output.requests, flags, engine, terminal, plugins.formats)) ? 0 : 2;
}
