import type { Comparison } from '#model/comparison';
import type { Report } from '#model/report';
import type { Severity } from '#model/rule';
import type { FailOn } from '#model/run';
import type { ExitCode } from './exit-code.js';
import { isColored } from './is-colored.js';
import { paletteOf } from './palette-of.js';
import { readReports } from './read-report.js';
import { showProblems, USUAL_COLUMNS } from './show-problems.js';
import type { Terminal } from './terminal.js';
import { outputProblem, writeReportFile } from './write-report-file.js';

/** The flags of `diff`. */
export interface DiffFlags {
  readonly format: 'text' | 'json' | 'markdown';
  readonly failOn: FailOn;
  readonly outputFile?: string;
  readonly color?: boolean;
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

async function rendered(
  comparison: Comparison,
  { format, outputFile, color }: DiffFlags,
  { env, stdout }: Terminal,
): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('#report/diff/render-diff-json')).renderDiffJson(comparison);
    case 'markdown':
      return (await import('#report/diff/render-diff-markdown')).renderDiffMarkdown(comparison);
    case 'text': {
      const { renderDiffText } = await import('#report/diff/render-diff-text');
      const isFile = outputFile !== undefined;
      const palette = await paletteOf(isFile ? color === true : isColored(color, env, stdout.isTerminal));
      return renderDiffText(comparison, { palette, width: isFile ? USUAL_COLUMNS : (stdout.columns ?? USUAL_COLUMNS) });
    }
  }
}

/** 2: one of the runs can't be trusted. 1: something got worse, or a new gap came. 0: neither. */
function exitCodeOfDiff({ changes }: Comparison, reports: readonly Report[], failOn: FailOn): ExitCode {
  if (reports.some(({ problems }) => problems.length > 0)) return 2;
  const isBad = changes.some(
    ({ kind, severity }) =>
      (kind === 'worse' || kind === 'new') && failOn !== 'never' && RANK[severity] >= RANK[failOn],
  );
  return isBad ? 1 : 0;
}

/** `dossierlint diff`: tells what got better and worse between two saved reports. */
export async function runDiff(
  files: readonly [older: string, newer: string],
  flags: DiffFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const { cwd } = terminal;
  const { reports, problems } = await readReports(cwd, files);
  const output = flags.outputFile === undefined ? null : await outputProblem(cwd, flags.outputFile);
  const [older, newer] = reports;
  if (problems.length > 0 || output || !older || !newer) {
    await showProblems([...problems, ...(output ? [output] : [])], terminal, flags.color);
    return 2;
  }
  const { compareReports } = await import('#assessment/compare-reports');
  const comparison = compareReports(older.report, newer.report);
  const text = await rendered(comparison, flags, terminal);
  const refused = flags.outputFile === undefined ? null : await writeReportFile(cwd, flags.outputFile, text);
  if (flags.outputFile === undefined) await terminal.stdout.write(text);
  const told = reports.flatMap(({ name, report }) =>
    report.problems.map((problem) => ({ ...problem, message: `in ${name}: ${problem.message}` })),
  );
  await showProblems([...told, ...(refused ? [refused] : [])], terminal, flags.color);
  return refused ? 2 : exitCodeOfDiff(comparison, [older.report, newer.report], flags.failOn);
}
