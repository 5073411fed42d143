import { severityOf } from '#assessment/severity';
import { isAbsolute, relative, sep } from 'node:path';
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

function configOf(
  { root, name, config, configPath, files, notRead }: FoundDossier,
  { packs, profiles }: Loaded,
  given: ProfileId | undefined,
  cwd: string,
): object {
  const profile = given ?? config?.profile ?? 'submission';
  const policy = profiles.find(({ id }) => id === profile);
  const rules = packs.flatMap((pack) => pack.rules);
  const overrides = config?.rules ?? {};
  return {
    name,
    root: fromHere(cwd, root),
    config: configPath === null ? null : fromHere(cwd, configPath),
    device: config?.device ?? null,
    profile,
    documents: files.map(({ path, role, language }) => ({ path, role, language })),
    notRead,
    packs: config?.packs ?? packs.map(({ id }) => id),
    rules: {
      ...overrides,
      ...(policy
        ? Object.fromEntries(rules.map((rule) => [rule.id, severityOf(rule, policy, overrides[rule.id])]))
        : {}),
    },
    terms: config?.terms ?? {},
  };
}

/** `check --print-config`: the configuration that each dossier would be checked with, as JSON, and what is wrong with it. */
export async function effectiveConfig(
  paths: readonly string[],
  { profile, config }: CheckFlags,
  engine: Engine,
  cwd: string,
): Promise<{ readonly text: string; readonly problems: readonly Problem[] }> {
  const { dossiers, problems } = await engine.findDossiers(paths, { cwd, config: config ?? null });
  const loaded = await engine.loadRules();
  return { text: toJson({ dossiers: dossiers.map((dossier) => configOf(dossier, loaded, profile, cwd)) }), problems };
}
