import { isAbsolute, relative, sep } from 'node:path';
import { severityOf } from '#assessment/severity';
import { checkRuleOverrides } from '#dossier/check-overrides';
import type { FoundDossier } from '#dossier/find-dossiers';
import type { Problem } from '#model/report';
import type { ProfileId } from '#model/rule';
import { toJson } from '#report/json/to-json';
import type { CheckFlags } from './check-command.js';
import type { Engine } from './engine.js';

type Loaded = Awaited<ReturnType<Engine['loadRules']>>;

/** A path as seen from the working directory, posix; `.` for itself. */
function fromHere(cwd: string, path: string): string {
  const found = isAbsolute(path) ? relative(cwd, path) : path;
  return found.split(sep).join('/') || '.';
}

function rulesOf(
  dossier: FoundDossier,
  { packs, profiles }: Loaded,
  profile: ProfileId,
): Readonly<Record<string, string>> {
  const policy = profiles.find(({ id }) => id === profile);
  if (!policy) return {};
  const rules = packs.flatMap((pack) => pack.rules);
  // A rule that is not ours may stand in a pack of the user, so what is said against the names is left to the check.
  const overrides = checkRuleOverrides(dossier, rules).rules;
  return Object.fromEntries(rules.map((rule) => [rule.id, severityOf(rule, policy, overrides[rule.id])]));
}

function configOf(dossier: FoundDossier, loaded: Loaded, given: ProfileId | undefined, cwd: string): object {
  const { root, name, config, configPath, files, notRead } = dossier;
  const profile = given ?? config?.profile ?? 'submission';
  return {
    name,
    root: fromHere(cwd, root),
    config: configPath === null ? null : fromHere(cwd, configPath),
    device: config?.device ?? null,
    profile,
    documents: files.map(({ path, role, language }) => ({ path, role, language })),
    notRead,
    packs: config?.packs ?? loaded.packs.map(({ id }) => id),
    plugins: config?.plugins ?? [],
    rules: rulesOf(dossier, loaded, profile),
    terms: config?.terms ?? {},
  };
}

/** `check --print-config`: the configuration that each dossier would be checked with, as JSON, and what is wrong with it. */
export async function effectiveConfig(
  paths: readonly string[],
  { profile, config, ignorePattern }: CheckFlags,
  engine: Engine,
  cwd: string,
): Promise<{ readonly text: string; readonly problems: readonly Problem[] }> {
  const { dossiers, problems } = await engine.findDossiers(paths, {
    cwd,
    config: config ?? null,
    ignorePatterns: ignorePattern,
  });
  const loaded = await engine.loadRules();
  return { text: toJson({ dossiers: dossiers.map((dossier) => configOf(dossier, loaded, profile, cwd)) }), problems };
}
