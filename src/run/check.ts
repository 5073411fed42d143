import { resolve } from 'node:path';
import { assessDossier } from '#assessment/assess-dossier';
import { checkDirectives } from '#dossier/check-directives';
import { checkRuleOverrides, checkTerms } from '#dossier/check-overrides';
import { checkWaivers } from '#dossier/check-waivers';
import { findDossiers, type FoundDossier } from '#dossier/find-dossiers';
import type { SbomPolicy } from '#model/inventory';
import type { DossierResult, PackInfo, Problem, Report } from '#model/report';
import type { Pack, ProfileId } from '#model/rule';
import type { CheckOptions } from '#model/run';
import { failedKinds } from './failed-kinds.js';
import { makerNames } from './maker-names.js';
import { createDocumentObserver, type DocumentObserver } from './document-observer.js';
import { mapInOrder } from './map-in-order.js';
import { observeFiles, type GivenBytes } from './observe-files.js';
import { posixPathFrom } from './posix-path-from.js';
import { createRuleSets, ruleScopeOf, type RuleSets } from './rule-sets.js';
import { shardOf } from './shard-of.js';
import { TOOL } from './tool.js';

/** Called after each document: how many are done, of how many, and which. */
export type Progress = (done: number, total: number, label: string) => void;

interface Checked {
  readonly result: DossierResult | null;
  readonly problems: readonly Problem[];
  readonly packs: Report['packs'];
}

const nothingIn = (name: string): Problem => ({
  kind: 'nothing-checked',
  message: `nothing was checked in ${name}: no document of it could be read`,
  path: null,
  line: null,
  hint: 'Name Markdown, YAML or SBOM files, or list them under documents in dossier.yaml.',
});

const packInfo = ({ id, version, hash, title, table }: Pack): PackInfo => ({
  id,
  version,
  hash,
  title,
  ...(table ? { table } : {}),
});

function profileIdOf(options: CheckOptions, dossier: FoundDossier | undefined): ProfileId {
  return options.profile ?? dossier?.config?.profile ?? 'submission';
}

/** The run's word, that of dossier.yaml, or what goes with the severity policy. */
function sbomPolicyOf({ sbomProfile }: CheckOptions, { config }: FoundDossier, profile: ProfileId): SbomPolicy {
  const usual = profile === 'fda' ? 'fda' : 'ntia';
  return { profile: sbomProfile ?? config?.sbom?.profile ?? usual, released: config?.sbom?.released ?? null };
}
const givenTo = ({ given, cwd }: CheckOptions): GivenBytes | null =>
  given ? { path: resolve(cwd, given.path), bytes: given.bytes } : null;

async function checkOne(
  dossier: FoundDossier,
  options: CheckOptions,
  sets: RuleSets,
  observer: DocumentObserver,
  tick: (label: string) => void,
): Promise<Checked> {
  const ready = await sets.forScope(ruleScopeOf(dossier), dossier);
  const { ruleSet } = ready;
  const rules = ruleSet.rules.map(({ rule }) => rule);
  const known = ruleSet.data.packs.flatMap((pack) => pack.rules);
  const overrides = checkRuleOverrides(dossier, known);
  const waivers = checkWaivers(dossier.waiverFiles, known);
  const terms = checkTerms(dossier, Object.keys(ruleSet.data.concepts));
  const observed = await observeFiles(dossier, observer, givenTo(options), tick);
  const root = posixPathFrom(options.cwd, dossier.root);
  const failed = failedKinds(ready.takeFailures(), rules, root);
  const directives = checkDirectives(
    observed.documents.map(({ evidence }) => evidence),
    known,
    (path) => (root === '.' ? path : `${root}/${path}`),
  );
  const configured = [...ready.problems, ...overrides.problems, ...terms, ...waivers.problems];
  const problems = [...configured, ...observed.problems, ...failed.problems, ...directives.problems];
  const packs = ruleSet.data.packs.map(packInfo);
  if (observed.documents.length === 0) return { result: null, problems: [...problems, nothingIn(dossier.name)], packs };
  const { name, single, notRead, config } = dossier;
  const profile = ruleSet.data.profiles.find(({ id }) => id === profileIdOf(options, dossier))!;
  const facts = {
    name,
    root,
    device: config?.device ?? null,
    single,
    documents: observed.documents,
    notRead,
    now: options.now ?? null,
    names: makerNames(ruleSet.data),
    sbom: sbomPolicyOf(options, dossier, profile.id),
    today: options.today ?? null,
    waivers: [...waivers.waivers, ...directives.waivers],
    brokenWaivers: waivers.broken,
    unlooked: failed.rules,
  };
  return { result: assessDossier(facts, rules, profile, overrides.rules), problems, packs };
}

function distinctPacks(all: readonly Report['packs'][]): Report['packs'] {
  return [...new Map(all.flat().map((pack) => [`${pack.id} ${pack.hash}`, pack])).values()];
}

/** Checks all dossiers that the paths name: discover, read, observe, assess. Expected trouble comes back as problems. */
export async function check(options: CheckOptions, progress?: Progress): Promise<Report> {
  const found = await findDossiers(options.paths, options);
  const { shard } = options;
  const own = shard ? shardOf(found.dossiers, shard, options.cwd) : found.dossiers;
  const sets = createRuleSets(options);
  const total = own.reduce((n, dossier) => n + dossier.files.length, 0);
  let done = 0;
  const tick = (label: string): void => {
    done += 1;
    progress?.(done, total, label);
  };
  const observer = await createDocumentObserver(own, sets, options);
  const checked = await mapInOrder(own, observer.width, (dossier) =>
    checkOne(dossier, options, sets, observer, tick),
  ).finally(() => observer.close());
  return {
    tool: TOOL,
    packs: distinctPacks(checked.map((one) => one.packs)),
    profile: profileIdOf(options, own[0]),
    dossiers: checked.flatMap(({ result }) => (result ? [result] : [])),
    baseline: null,
    problems: [...found.problems, ...checked.flatMap((one) => one.problems)],
    // Where there is no dossier at all, no other share has one either: then this is no share.
    ...(shard && found.dossiers.length > 0 ? { shard: { parts: [shard.part], of: shard.of } } : {}),
  };
}
