import type { Problem } from '#model/report';
import { settleRequests, type FormatRequest } from './format-request.js';
import type { Terminal } from './terminal.js';
import { outputProblem } from './write-report-file.js';

/** Flags that say where a report goes. */
export interface OutputFlags {
  readonly format: readonly FormatRequest[];
  readonly outputFile?: string;
}

/** Settles where each format goes, and tells beforehand what would keep it from being written. */
export async function outputRequests(
  { format, outputFile }: OutputFlags,
  { cwd }: Terminal,
): Promise<{ readonly requests: readonly FormatRequest[]; readonly problems: readonly Problem[] }> {
  const settled = settleRequests(format, outputFile, cwd);
  if (!Array.isArray(settled)) return { requests: [], problems: [settled as Problem] };
  const requests = settled as readonly FormatRequest[];
  const found = await Promise.all(requests.map(({ file }) => (file === null ? null : outputProblem(cwd, file))));
  return { requests, problems: found.filter((problem) => problem !== null) };
}
