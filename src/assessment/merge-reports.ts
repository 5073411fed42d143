import type { DossierResult, Problem, Report } from '#model/report';
import { byCodeUnit } from '#text/order';

/** A report with the name that it has for people, such as its file. */
export interface NamedReport {
  readonly name: string;
  readonly report: Report;
}

const refusal = (message: string, path: string, hint: string): Problem => ({
  kind: 'usage',
  message,
  path,
  line: null,
  hint,
});

const keyOf = ({ root, name }: DossierResult): string => JSON.stringify([root, name]);

/** Things once each, told apart by a key; the first stays. */
function once<T>(all: readonly T[], key: (one: T) => string): T[] {
  const first = new Map<string, T>();
  for (const one of all) if (!first.has(key(one))) first.set(key(one), one);
  return [...first.values()];
}

/** What two reports disagree on, so that they can't be one. */
function disagreement(first: NamedReport, { name, report }: NamedReport): Problem | null {
  const other = first.report;
  if (report.tool.version !== other.tool.version) {
    const versions = `${other.tool.version} and ${report.tool.version}`;
    return refusal(
      `it was made by another version than ${first.name} (${versions})`,
      name,
      'Check again with one version.',
    );
  }
  const pack = report.packs.find(({ id, hash }) => other.packs.some((one) => one.id === id && one.hash !== hash));
  if (pack) {
    return refusal(
      `its rules of ${pack.id} are others than those of ${first.name}`,
      name,
      'Check again with the same rules.',
    );
  }
  if (report.shard && other.shard && report.shard.of !== other.shard.of) {
    const shares = `${other.shard.of} and ${report.shard.of}`;
    return refusal(
      `it is of another number of shards than ${first.name} (${shares})`,
      name,
      'Check again with one number of shards.',
    );
  }
  const twin = report.dossiers.find((dossier) =>
    other.dossiers.some((one) => keyOf(one) === keyOf(dossier) && JSON.stringify(one) !== JSON.stringify(dossier)),
  );
  if (!twin) return null;
  return refusal(
    `it tells something else of ${twin.name} than ${first.name}`,
    name,
    'Merge reports of one state only.',
  );
}

/** The shares that the reports tell of, and a problem where some of the fleet are missing. */
function sharesOf(reports: readonly Report[]): Pick<Report, 'shard'> & { readonly problems: readonly Problem[] } {
  const shares = reports.flatMap(({ shard }) => (shard ? [shard] : []));
  if (shares.length === 0) return { problems: [] };
  const { of } = shares[0]!;
  const parts = [...new Set(shares.flatMap((share) => share.parts))].sort((a, b) => a - b);
  if (parts.length === of) return { problems: [] };
  const lacking = Array.from({ length: of }, (_, n) => n + 1).filter((part) => !parts.includes(part));
  const problem: Problem = {
    kind: 'nothing-checked',
    message: `of ${of} shards, these are missing: ${lacking.join(', ')}`,
    path: null,
    line: null,
    hint: 'Merge the reports of all shards.',
  };
  return { shard: { parts, of }, problems: [problem] };
}

/** Parts that were compared with one baseline were so as a whole. */
function mergedBaseline(reports: readonly Report[]): Report['baseline'] {
  const compared = reports.flatMap(({ baseline }) => (baseline ? [baseline] : []));
  const [first] = compared;
  if (!first || compared.some(({ path }) => path !== first.path)) return null;
  const sum = (key: 'known' | 'fixed'): number => compared.reduce((n, baseline) => n + baseline[key], 0);
  return { path: first.path, known: sum('known'), fixed: sum('fixed') };
}

/** Joins reports of parts of a fleet into one, the same as if one run had made it; or tells why they can't be joined. */
export function mergeReports(reports: readonly NamedReport[]): Report | readonly Problem[] {
  const refused = reports.flatMap((report, n) => {
    const found = reports.slice(0, n).map((other) => disagreement(other, report));
    return found.find((problem) => problem !== null) ?? [];
  });
  if (refused.length > 0 || reports.length === 0) return refused;
  const all = reports.map(({ report }) => report);
  const dossiers = once(
    all.flatMap((report) => report.dossiers),
    keyOf,
  ).sort((a, b) => byCodeUnit(a.root, b.root) || byCodeUnit(a.name, b.name));
  const leading = all.find((report) => dossiers[0] && report.dossiers.includes(dossiers[0])) ?? all[0]!;
  const { problems: lacking, ...shard } = sharesOf(all);
  const problems = all.flatMap((report) => report.problems);
  return {
    tool: leading.tool,
    packs: once(
      [leading, ...all].flatMap((report) => report.packs),
      ({ id, hash }) => `${id} ${hash}`,
    ),
    profile: leading.profile,
    dossiers,
    baseline: mergedBaseline(all),
    problems: [...once(problems, (problem) => JSON.stringify(problem)), ...lacking],
    ...shard,
  };
}
