import { dirname, join, resolve } from 'node:path';
import type { Device, DossierConfig } from '#model/dossier';
import type { Problem } from '#model/report';
import { configProblem, type CheckedConfig, type ConfigSource } from './check-config.js';
import { posixPath } from './group-files.js';
import { isInsideRoot } from './inside-root.js';
import { isPackageName, packagePath } from './package-path.js';
import { readConfig } from './read-config.js';
import { kindOfPath } from './walk-folder.js';

/** A configuration joined with those that it extends; the sources are those of all files, its own first. */
export interface ExtendedConfig {
  readonly config: DossierConfig | null;
  readonly problems: readonly Problem[];
  readonly bases: readonly ConfigSource[];
}

const DEEPEST = 5;

type Resolved = { readonly path: string } | { readonly message: string; readonly hint: string };

/** A file of a package, sought in node_modules of the folder and of those above it; only ever read, never run. */
async function resolvePackage(name: string, folder: string): Promise<Resolved> {
  const file = /\.ya?ml$/.test(name) ? name : `${name}/dossier.yaml`;
  const path = await packagePath(file, 'file', folder);
  if (path !== null) return { path };
  const message = `extends: there is no package that holds "${file}"`;
  return { message, hint: 'Install it, or write a path that begins with "./" or "../".' };
}

async function resolveBase(name: string, folder: string, cwd: string): Promise<Resolved> {
  if (!/^\.\.?\//.test(name)) {
    if (isPackageName(name)) return resolvePackage(name, folder);
    return {
      message: `extends: "${name}" is no path and no package`,
      hint: 'Write a path that begins with "./" or "../".',
    };
  }
  const path = resolve(folder, name);
  if (!/\.ya?ml$/.test(path))
    return { message: `extends: "${name}" is no YAML file`, hint: 'Name a file that ends with .yaml.' };
  if ((await kindOfPath(path)) !== 'file')
    return { message: `extends: "${name}" does not exist`, hint: 'Mend the path; it starts at this file.' };
  // A dossier is untrusted: it must not have lines of any file on this machine shown in a report.
  if ((await isInsideRoot(folder, path)) || (await isInsideRoot(cwd, path))) return { path };
  const message = `extends: "${name}" leads out of the working directory`;
  return { message, hint: 'Run Dossierlint from a folder above both files.' };
}

function joinDevices(base: Device | null, own: Device | null): Device | null {
  if (!base || !own) return own ?? base;
  return {
    name: own.name || base.name,
    version: own.version || base.version,
    manufacturer: own.manufacturer ?? base.manufacturer,
    regulation: own.regulation ?? base.regulation,
    class: own.class ?? base.class,
    facts: { ...base.facts, ...own.facts },
  };
}

function joinSbom({ sbom: base }: DossierConfig, { sbom: own }: DossierConfig): Pick<DossierConfig, 'sbom'> {
  if (!base || !own) return own || base ? { sbom: (own ?? base)! } : {};
  return { sbom: { profile: own.profile ?? base.profile, released: own.released ?? base.released } };
}

/** What is said nearer wins; facts, severities and terms are joined one by one. */
function joinConfigs(base: DossierConfig, own: DossierConfig): DossierConfig {
  return {
    device: joinDevices(base.device, own.device),
    documents: own.documents ?? base.documents,
    profile: own.profile ?? base.profile,
    rules: { ...base.rules, ...own.rules },
    packs: own.packs ?? base.packs,
    plugins: own.plugins,
    terms: { ...base.terms, ...own.terms },
    extends: own.extends,
    ...joinSbom(base, own),
  };
}

/** Own packs of a shared file stand beside it, not beside the dossier. */
function withPacksFrom(config: DossierConfig, folder: string): DossierConfig {
  const packs = config.packs?.map((pack) => (/^\.\.?\//.test(pack) ? join(folder, pack) : pack)) ?? null;
  return { ...config, packs };
}

/** Joins a configuration (at `path`, absolute) with those that it extends, the last named nearest. */
export async function extendConfig(
  read: CheckedConfig,
  path: string,
  cwd: string,
  above: readonly string[] = [],
): Promise<ExtendedConfig> {
  if (!read.config || read.config.extends.length === 0) return { config: read.config, problems: [], bases: [] };
  const { source } = read;
  const problems: Problem[] = [];
  const bases: ConfigSource[] = [];
  let joined: DossierConfig | null = null;
  for (const name of read.config.extends) {
    const report = (message: string, hint: string): void =>
      void problems.push(configProblem(source, source.lineOf(['extends']), message, hint));
    const base = await resolveBase(name, dirname(path), cwd);
    if ('message' in base) {
      report(base.message, base.hint);
      continue;
    }
    const chain = [...above, path];
    if (chain.includes(base.path) || chain.length > DEEPEST) {
      report(`extends: "${name}" leads back to itself or more than ${DEEPEST} files deep`, 'Break the circle.');
      continue;
    }
    const found = await readConfig(base.path, posixPath(cwd, base.path), 'shared');
    if (!('config' in found)) {
      problems.push(found);
      continue;
    }
    const whole = await extendConfig(found, base.path, cwd, chain);
    problems.push(...found.problems, ...whole.problems);
    bases.unshift(found.source, ...whole.bases);
    const from = whole.config && withPacksFrom(whole.config, dirname(base.path));
    joined = joined && from ? joinConfigs(joined, from) : (from ?? joined);
  }
  const config = joined ? joinConfigs(joined, read.config) : read.config;
  const { device } = config;
  if (above.length > 0 || !device || (device.name && device.version)) return { config, problems, bases };
  const message = 'the device has no name or no version, neither here nor in what this file extends';
  problems.push(configProblem(source, 1, message, 'Add device with name and version.'));
  return { config: { ...config, device: null }, problems, bases };
}
