import type { Problem } from '#model/report';
import { NO_PLUGINS, type LoadedPlugins } from '#plugins/loaded-plugins';
import { isBuiltIn, settleRequests, unknownFormat, type FormatRequest } from './format-request.js';
import type { Terminal } from './terminal.js';
import { outputProblem } from './write-report-file.js';

/** Flags that say where a report goes. */
export interface OutputFlags {
  readonly format: readonly FormatRequest[];
  readonly outputFile?: string;
}

/** The formats that plugins add, and why some may be lacking. */
export type PluginFormats = Pick<LoadedPlugins, 'formats' | 'problems'>;

export interface OutputRequests {
  readonly requests: readonly FormatRequest[];
  readonly problems: readonly Problem[];
  /** Formats that can't be written since their plugin is faulty; the others are written all the same. */
  readonly lost: readonly Problem[];
}

/** Settles where each format goes, and tells beforehand what would keep it from being written. */
export async function outputRequests(
  { format, outputFile }: OutputFlags,
  { cwd }: Terminal,
  plugins: PluginFormats = NO_PLUGINS,
): Promise<OutputRequests> {
  const isKnown = (one: FormatRequest): boolean => isBuiltIn(one.format) || Object.hasOwn(plugins.formats, one.format);
  const known = format.filter(isKnown);
  const unknown = format
    .filter((one) => !isKnown(one))
    .map((one) => unknownFormat(one.format, Object.keys(plugins.formats)));
  const isLost = plugins.problems.length > 0 && known.length > 0;
  if (unknown.length > 0 && !isLost) return { requests: [], problems: [...plugins.problems, ...unknown], lost: [] };
  const settled = settleRequests(known, outputFile, cwd);
  if (!Array.isArray(settled)) return { requests: [], problems: [settled as Problem], lost: [] };
  const requests = settled as readonly FormatRequest[];
  const found = await Promise.all(requests.map(({ file }) => (file === null ? null : outputProblem(cwd, file))));
  return { requests, problems: found.filter((problem) => problem !== null), lost: unknown };
}
