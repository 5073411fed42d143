import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Problem, Report } from '#model/report';

const MAKE_ONE = 'Make it with dossierlint check --format json=report.json, by the same version as this.';

function refusal(path: string, message: string, hint: string): Problem {
  return { kind: 'unreadable', message, path, line: null, hint };
}

/** Reads a saved report, checked by its schema; or tells why it is none. */
export async function readReport(cwd: string, file: string): Promise<Report | Problem> {
  let text: string;
  try {
    text = await readFile(resolve(cwd, file), 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return refusal(file, `the report can't be read: ${code ?? message}`, 'Name a file that is there and may be read.');
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refusal(file, 'this is no JSON, so it is no report', MAKE_ONE);
  }
  const { checkReport } = await import('#rules/check-report');
  const checked = checkReport(value);
  return 'report' in checked ? checked.report : refusal(file, `this is no report: ${checked.fault}`, MAKE_ONE);
}

/** Reads several; the problems of those that are none come back beside them. */
export async function readReports(
  cwd: string,
  files: readonly string[],
): Promise<{
  readonly reports: readonly { readonly name: string; readonly report: Report }[];
  readonly problems: readonly Problem[];
}> {
  const read = await Promise.all(files.map(async (name) => ({ name, report: await readReport(cwd, name) })));
  return {
    reports: read.flatMap(({ name, report }) => ('dossiers' in report ? [{ name, report }] : [])),
    problems: read.flatMap(({ report }) => ('dossiers' in report ? [] : [report])),
  };
}
