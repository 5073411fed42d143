import type { Problem, Report } from '#model/report';
import { FORMATS } from '#report/formats';
import type { RuleBook } from '#report/rule-book';
import type { Engine } from './engine.js';
import type { FormatRequest } from './format-request.js';
import { isColored } from './is-colored.js';
import { paletteOf } from './palette-of.js';
import { showProblems, USUAL_COLUMNS } from './show-problems.js';
import type { Terminal } from './terminal.js';
import { writeReportFile } from './write-report-file.js';

/** Flags that say how a report looks, the same for every command that shows one. */
export interface LookFlags {
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
}

async function bookOf(engine: Engine): Promise<RuleBook> {
  const { packs, sources } = await engine.loadRules();
  return { sources, rules: new Map(packs.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule]))) };
}

async function rendered(
  report: Report,
  { format, file }: FormatRequest,
  flags: LookFlags,
  book: RuleBook,
  { env, stdout }: Terminal,
): Promise<string | Uint8Array> {
  const render = await FORMATS[format]();
  // A file gets colours only when somebody asks for them by flag.
  const colored =
    format === 'text' && (file === null ? isColored(flags.color, env, stdout.isTerminal) : flags.color === true);
  return render(report, {
    palette: await paletteOf(colored),
    width: file === null ? (stdout.columns ?? USUAL_COLUMNS) : USUAL_COLUMNS,
    quiet: flags.quiet === true,
    verbose: flags.verbose === true,
    book,
  });
}

const inFiles = (files: readonly string[]): string =>
  files.length === 1 ? `The report is in ${files[0]}.\n` : `The reports are in ${files.join(', ')}.\n`;

/** Writes a report in every format that was asked for, and tells problems where nobody would see them else. Gives back whether all could be written. */
export async function deliverReport(
  report: Report,
  requests: readonly FormatRequest[],
  flags: LookFlags,
  engine: Engine,
  terminal: Terminal,
): Promise<boolean> {
  const book = await bookOf(engine);
  const refused: Problem[] = [];
  const written: string[] = [];
  for (const request of requests) {
    const output = await rendered(report, request, flags, book, terminal);
    const problem =
      request.file === null
        ? await terminal.stdout.write(String(output)).then(() => null)
        : await writeReportFile(terminal.cwd, request.file, output);
    if (problem) refused.push(problem);
    else if (request.file !== null) written.push(request.file);
  }
  const isSeen = requests.some(({ format, file }) => format === 'text' && file === null);
  await showProblems([...(isSeen ? [] : report.problems), ...refused], terminal, flags.color);
  if (written.length > 0 && !flags.quiet) await terminal.stderr.write(inFiles(written));
  return refused.length === 0;
}
