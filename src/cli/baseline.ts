import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { compareWithBaseline, updatedBaseline, type PathOf } from '#assessment/baselines';
import type { Baseline } from '#model/baseline';
import type { DossierResult, Problem, Report } from '#model/report';
import { parseBaseline, renderBaseline } from './baseline-text.js';
import type { CheckFlags } from './check-command.js';
import { usageProblem } from './show-problems.js';
import { writeReportFile } from './write-report-file.js';

/** A baseline as read, before the run. */
export interface OpenBaseline {
  /** As the user named it. */
  readonly file: string;
  readonly baseline: Baseline;
}

const isUpdated = ({ updateBaseline, pruneBaseline }: CheckFlags): boolean => Boolean(updateBaseline || pruneBaseline);

/** Reads the baseline that the flags name; null where they name none. A new one may be missing. */
export async function openBaseline(flags: CheckFlags, cwd: string): Promise<OpenBaseline | Problem | null> {
  const { baseline: file } = flags;
  if (file === undefined) {
    const asked = flags.updateBaseline ? '--update-baseline' : '--prune-baseline';
    return isUpdated(flags) ? usageProblem(`${asked} needs a baseline`, 'Name it: --baseline FILE.') : null;
  }
  try {
    const baseline = parseBaseline(await readFile(resolve(cwd, file), 'utf8'));
    if (typeof baseline !== 'string') return { file, baseline };
    return usageProblem(
      `the baseline ${file} ${baseline}`,
      'Name another file, or remove it and make it anew with --update-baseline.',
      file,
    );
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT')
      return usageProblem(`the baseline ${file} cannot be read (${code})`, 'Mend the path or its permissions.', file);
    if (flags.updateBaseline) return { file, baseline: { dossiers: [] } };
    return usageProblem(`the baseline ${file} does not exist`, 'Make it with --update-baseline.', file);
  }
}

function pathFrom(folder: string, cwd: string): PathOf {
  return ({ root, name, documents }: DossierResult) => {
    const path = relative(folder, resolve(cwd, root)).split(sep).join('/') || '.';
    // A single document has the folder of its neighbours.
    const isSingle = documents.length === 1 && documents[0]?.path === name;
    return isSingle ? (path === '.' ? name : `${path}/${name}`) : path;
  };
}

/** Marks what the baseline knows, after bringing it up to date where the flags ask for it; a run that can't be trusted changes nothing. */
export async function withBaseline(
  report: Report,
  { file, baseline }: OpenBaseline,
  flags: CheckFlags,
  cwd: string,
): Promise<Report> {
  const pathOf = pathFrom(dirname(resolve(cwd, file)), cwd);
  if (!isUpdated(flags)) return compareWithBaseline(report, baseline, pathOf, file);
  if (report.problems.length > 0) {
    const problem = usageProblem(
      'the baseline was left as it is, since the run cannot be trusted',
      'Solve the other problems first.',
      file,
    );
    const compared = compareWithBaseline(report, baseline, pathOf, file);
    return { ...compared, problems: [...compared.problems, problem] };
  }
  const changes = { adds: flags.updateBaseline === true, prunes: flags.pruneBaseline === true };
  const updated = updatedBaseline(report, baseline, pathOf, changes);
  const refused = await writeReportFile(cwd, file, renderBaseline(updated), 'the baseline');
  const compared = compareWithBaseline(report, refused ? baseline : updated, pathOf, file);
  return refused ? { ...compared, problems: [...compared.problems, refused] } : compared;
}
