import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseApplicability } from '#assessment/parse-applicability';
import { parseYamlWithPositions } from '#documents/yaml/positioned';
import { isInsideRoot } from '#dossier/inside-root';
import { isPackageName, packagePath } from '#dossier/package-path';
import { kindOfPath } from '#dossier/walk-folder';
import type { Problem } from '#model/report';
import type { RuleSetData } from '#model/rule-set';
import { compilersOf, type AddedKinds } from '#rules/added-kinds';
import { assembleRuleSet } from '#rules/assemble-rule-set';
import { compileRuleSet } from '#rules/compile-rule-set';
import { faultOf, type PositionedFile } from '#rules/check-pack-files';
import { hashWithKinds } from '#rules/hash-with-kinds';
import { joinRuleSets } from '#rules/join-rule-sets';
import { byCodeUnit } from '#text/order';

/** A rule set with what was wrong with the folders that it was joined from. */
export interface JoinedRuleSet {
  readonly data: RuleSetData;
  readonly problems: readonly Problem[];
}

/** Where packs are sought. */
export interface PackPlace {
  /** Absolute; paths start here, and packages are sought in node_modules here and above. */
  readonly root: string;
  /** Folders that a path may lead to besides the root; null where the user names it on the command line. */
  readonly within: readonly string[] | null;
}

// A dossier is untrusted: it must not have lines of any file on this machine shown in a report.
const outside = (folder: string): Problem => ({
  kind: 'config',
  message: `packs: "${folder}" leads out of the working directory`,
  path: null,
  line: null,
  hint: 'Run Dossierlint from a folder above both, or make the pack a package.',
});

const missing = (folder: string): Problem => ({
  kind: 'config',
  message: `packs: there is no pack, no folder and no package "${folder}"`,
  path: null,
  line: null,
  hint: 'Name one of the built-in packs, or a folder (relative to dossier.yaml) that holds a pack.yaml, or an installed package that does.',
});

async function filesOf(
  folder: string,
  shown: string,
  kinds: AddedKinds,
): Promise<{ files: PositionedFile[]; problems: Problem[] }> {
  const files: PositionedFile[] = [];
  const problems: Problem[] = [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((one) => one.isFile() && /\.ya?ml$/.test(one.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replace(/\\/g, '/'));
  // Folders list their files in an order of their own; problems come in ours.
  for (const path of paths.sort(byCodeUnit)) {
    const { value, lineOf, errors } = parseYamlWithPositions(await readFile(join(folder, path), 'utf8'));
    const shownPath = `${shown}/${path}`;
    const file = { path, shownPath, value, lineOf };
    const error = errors[0];
    const fault: Problem | null = error
      ? {
          kind: 'config',
          message: `${shownPath} is no valid YAML: ${error.message}`,
          path: shownPath,
          line: error.line,
          hint: 'Mend the file.',
        }
      : faultOf(file, kinds);
    if (fault) problems.push(fault);
    else files.push(file);
  }
  return { files, problems };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The folder that a name under `packs` means: one beside dossier.yaml, else an installed package. */
async function folderOf(name: string, { root, within }: PackPlace): Promise<string | Problem> {
  const beside = resolve(root, name);
  if ((await kindOfPath(beside)) === 'folder') {
    const inside = await Promise.all([root, ...(within ?? [])].map((folder) => isInsideRoot(folder, beside)));
    return within === null || inside.includes(true) ? beside : outside(name);
  }
  return (isPackageName(name) ? await packagePath(name, 'folder', root) : null) ?? missing(name);
}

/** What the files of a pack say wrong together, though each is sound alone: a taken id, a concept or fact that nobody knows. */
function faultTogether(base: RuleSetData, joined: RuleSetData, folder: string, kinds: AddedKinds): Problem | null {
  const report = (message: string, hint: string): Problem => ({
    kind: 'config',
    message: `${folder}: ${message}`,
    path: folder,
    line: null,
    hint,
  });
  const own = joined.packs.slice(base.packs.length);
  const taken = own.find(({ id }, n) => [...base.packs, ...own.slice(0, n)].some((pack) => pack.id === id));
  if (taken) return report(`there is a pack "${taken.id}" already`, 'Give yours another id in its pack.yaml.');
  if (own.length === 0) return report('no file of it is a pack.yaml', 'Add one with id, title and version.');
  const rules = own.flatMap((pack) => pack.rules);
  try {
    compileRuleSet(joined, { only: new Set(rules.map(({ id }) => id)), kinds: compilersOf(kinds) });
    for (const { applies } of rules) if (applies) parseApplicability(applies);
    return null;
  } catch (error) {
    const hint = 'Mend the name; dossierlint explain --concepts lists the concepts that there are.';
    return report((error as Error).message, hint);
  }
}

/** Joins a user's own packs (folders, or packages that hold such) to a rule set; their rules may use the added kinds. A faulty file is a problem, and its pack is left out whole. */
export async function readPackFolders(
  base: RuleSetData,
  names: readonly string[],
  place: PackPlace,
  kinds: AddedKinds = {},
): Promise<JoinedRuleSet> {
  let data = base;
  const problems: Problem[] = [];
  for (const name of names) {
    const folder = await folderOf(name, place);
    if (typeof folder !== 'string') {
      problems.push(folder);
      continue;
    }
    const read = await filesOf(folder, name, kinds);
    problems.push(...read.problems);
    if (read.problems.length > 0) continue;
    const own = assembleRuleSet(read.files, sha256);
    const packs = own.packs.map((pack) => hashWithKinds(pack, kinds, sha256));
    const joined = joinRuleSets(data, { ...own, packs });
    const fault = faultTogether(data, joined, name, kinds);
    if (fault) problems.push(fault);
    else data = joined;
  }
  return { data, problems };
}
