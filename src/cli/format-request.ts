import { resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import type { Problem } from '#model/report';
import { BINARY_FORMATS, FORMATS, type Format } from '#report/formats';
import { nearestWord } from '#text/nearest';
import { usageProblem } from './show-problems.js';

/** A format that somebody asks for, and the file that it goes to; null for the terminal. */
export interface FormatRequest {
  /** Its id: a built-in one, or one of a plugin. */
  readonly format: string;
  readonly file: string | null;
}

/** Every format that there is, in the order of the table. */
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly Format[];

/** Whether a format needs no plugin. */
export const isBuiltIn = (format: string): format is Format => Object.hasOwn(FORMATS, format);

/** Tells that nobody knows a format, with the nearest known one. */
export function unknownFormat(format: string, added: readonly string[]): Problem {
  const known = [...FORMAT_NAMES, ...added];
  const nearest = nearestWord(format, known);
  const meant = nearest ? `Did you mean ${nearest}? ` : '';
  const hint = `${meant}There are ${known.join(', ')}; a plugin may bring more.`;
  return usageProblem(`there is no format "${format}"`, hint);
}

/** Reads `NAME` or `NAME=FILE`. Which names there are is known only when the plugins of dossiers are. */
export function parseFormatRequest(text: string): FormatRequest {
  const equals = text.indexOf('=');
  const format = equals < 0 ? text : text.slice(0, equals);
  if (equals >= 0 && equals === text.length - 1) {
    throw new InvalidArgumentError(`Name the file after the equals sign: ${format}=FILE.`);
  }
  return { format, file: equals < 0 ? null : text.slice(equals + 1) };
}

/** Where each format goes: `--output-file` takes the one that has no file of its own, the terminal at most one. */
export function settleRequests(
  asked: readonly FormatRequest[],
  outputFile: string | undefined,
  cwd: string,
): readonly FormatRequest[] | Problem {
  const given: readonly FormatRequest[] = asked.length > 0 ? asked : [{ format: 'text', file: null }];
  const free = given.filter(({ file }) => file === null).map(({ format }) => format);
  if (outputFile !== undefined && free.length === 0) {
    return usageProblem('every format has a file already, so nothing is left for --output-file', 'Leave one out.');
  }
  if (free.length > 1) {
    const where = outputFile === undefined ? 'the terminal' : outputFile;
    const files = free.map((format) => `--format ${format}=FILE`).join(' ');
    return usageProblem(`${free.join(' and ')} would both go to ${where}`, `Give each a file: ${files}`);
  }
  const settled = given.map(({ format, file }) => ({ format, file: file ?? outputFile ?? null }));
  const binary = settled.find(
    ({ format, file }) => file === null && isBuiltIn(format) && BINARY_FORMATS.includes(format),
  );
  if (binary) {
    const { format } = binary;
    return usageProblem(`${format} is no text for a terminal`, `Give it a file: --format ${format}=report.${format}`);
  }
  const paths = settled.map(({ file }) => file && resolve(cwd, file));
  const twice = paths.find((path, n) => path !== null && paths.indexOf(path) < n);
  return twice ? usageProblem(`two formats would go to ${twice}`, 'Give each a file of its own.') : settled;
}
