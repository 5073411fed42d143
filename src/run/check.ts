import { assessDossier } from '#assessment/assess-dossier';
import { findDossiers, type FoundDossier } from '#dossier/find-dossiers';
import type { DossierResult, Problem, Report } from '#model/report';
import type { ProfileId } from '#model/rule';
import type { CheckOptions } from '#model/run';
import { loadRuleSetFor } from './load-rule-set.js';
import { observeFiles } from './observe-files.js';
import { TOOL } from './tool.js';

/** Called after each document: how many are done, of how many, and which. */
export type Progress = (done: number, total: number, label: string) => void;

interface Checked {
  readonly result: DossierResult | null;
  readonly problems: readonly Problem[];
  readonly packs: Report['packs'];
}

function nothingIn(dossier: FoundDossier): Problem {
  return {
    kind: 'nothing-checked',
    message: `nothing was checked in ${dossier.name}: no document of it could be read`,
    path: null,
    line: null,
    hint: 'Name Markdown, YAML or SBOM files, or list them under documents in dossier.yaml.',
  };
}

async function checkOne(dossier: FoundDossier, options: CheckOptions, tick: (label: string) => void): Promise<Checked> {
  const { ruleSet, problems: packProblems } = await loadRuleSetFor(dossier);
  const { documents, problems } = await observeFiles(dossier, ruleSet, tick);
  const packs = ruleSet.data.packs.map(({ id, version, hash }) => ({ id, version, hash }));
  const profile = options.profile ?? dossier.config?.profile ?? 'submission';
  if (documents.length === 0) return { result: null, problems: [...packProblems, ...problems, nothingIn(dossier)], packs };
  const result = assessDossier({ dossier, documents, ruleSet: ruleSet.data, profile, cwd: options.cwd, only: options.rules ?? [] });
  return { result, problems: [...packProblems, ...problems], packs };
}

function mergePacks(all: readonly Report['packs'][]): Report['packs'] {
  const byKey = new Map(all.flat().map((pack) => [`${pack.id} ${pack.hash}`, pack]));
  return [...byKey.values()];
}

/** Checks all dossiers that the paths name: discover, read, observe, assess. Expected trouble comes back as problems; never throws for it. */
export async function check(options: CheckOptions, progress?: Progress): Promise<Report> {
  const found = await findDossiers(options.paths, options);
  const total = found.dossiers.reduce((n, dossier) => n + dossier.files.length, 0);
  let done = 0;
  const checked: Checked[] = [];
  for (const dossier of found.dossiers) {
    checked.push(await checkOne(dossier, options, (label) => progress?.((done += 1), total, label)));
  }
  const profile: ProfileId = options.profile ?? found.dossiers[0]?.config?.profile ?? 'submission';
  const problems = [...found.problems, ...checked.flatMap((one) => one.problems)];
  const none: Problem[] =
    found.dossiers.length === 0 && problems.length === 0
      ? [{ kind: 'nothing-checked', message: 'nothing was checked: no dossier was found', path: null, line: null, hint: 'Name a folder with Markdown, YAML or SBOM files.' }]
      : [];
  return {
    tool: TOOL,
    packs: mergePacks(checked.map((one) => one.packs)),
    profile,
    dossiers: checked.flatMap(({ result }) => (result ? [result] : [])),
    problems: [...problems, ...none],
  };
}
