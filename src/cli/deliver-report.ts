import type { Problem, Report } from '#model/report';
import type { AddedFormats } from '#plugins/loaded-plugins';
import { FORMATS } from '#report/formats';
import type { RuleBook } from '#report/rule-book';
import { unhidden } from '#report/text/visible';
import type { Engine } from './engine.js';
import { isBuiltIn, type FormatRequest } from './format-request.js';
import { isColored } from './is-colored.js';
import { paletteOf } from './palette-of.js';
import { showProblems, usageProblem, USUAL_COLUMNS } from './show-problems.js';
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

/** What a plugin wrote must not drive the terminal; a file or pipe gets it as it is. */
const forTerminal = (text: string): string => text.split('\n').map(unhidden).join('\n');

async function rendered(
  report: Report,
  { format, file }: FormatRequest,
  flags: LookFlags,
  book: RuleBook,
  added: AddedFormats,
  { env, stdout }: Terminal,
): Promise<string | Uint8Array | Problem> {
  // A file gets colours only when somebody asks for them by flag.
  const colored =
    format === 'text' && (file === null ? isColored(flags.color, env, stdout.isTerminal) : flags.color === true);
  const options = {
    palette: await paletteOf(colored),
    width: file === null ? (stdout.columns ?? USUAL_COLUMNS) : USUAL_COLUMNS,
    quiet: flags.quiet === true,
    verbose: flags.verbose === true,
    book,
  };
  if (isBuiltIn(format)) return (await FORMATS[format]())(report, options);
  const output = await added[format]!(report, options);
  if (file !== null) return output;
  if (output instanceof Uint8Array)
    return usageProblem(`${format} is no text for a terminal`, `Give it a file: --format ${format}=FILE`);
  return typeof output === 'string' && stdout.isTerminal ? forTerminal(output) : output;
}

const isProblem = (output: string | Uint8Array | Problem): output is Problem =>
  typeof output !== 'string' && !(output instanceof Uint8Array);

const inFiles = (files: readonly string[]): string =>
  files.length === 1 ? `The report is in ${files[0]}.\n` : `The reports are in ${files.join(', ')}.\n`;

/** Writes a report in every format that was asked for, those of plugins among the `added`, and tells problems where nobody would see them else. Gives back whether all could be written. */
export async function deliverReport(
  report: Report,
  requests: readonly FormatRequest[],
  flags: LookFlags,
  engine: Engine,
  terminal: Terminal,
  added: AddedFormats = {},
): Promise<boolean> {
  const book = await bookOf(engine);
  const refused: Problem[] = [];
  const written: string[] = [];
  for (const request of requests) {
    const output = await rendered(report, request, flags, book, added, terminal);
    const problem = isProblem(output)
      ? output
      : request.file === null
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
