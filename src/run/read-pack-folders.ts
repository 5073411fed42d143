import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseYamlWithPositions } from '#documents/yaml/positioned';
import type { FoundDossier } from '#dossier/find-dossiers';
import type { Problem } from '#model/report';
import type { RuleSetData } from '#model/rule-set';
import { assembleRuleSet } from '#rules/assemble-rule-set';
import { faultOf, type PositionedFile } from '#rules/check-pack-files';
import { joinRuleSets } from '#rules/join-rule-sets';

/** A rule set with what was wrong with the folders that it was joined from. */
export interface JoinedRuleSet {
  readonly data: RuleSetData;
  readonly problems: readonly Problem[];
}

const missing = (folder: string): Problem => ({
  kind: 'config',
  message: `packs: there is no pack and no folder "${folder}"`,
  path: null,
  line: null,
  hint: 'Name one of the built-in packs, or a folder (relative to dossier.yaml) that holds a pack.yaml.',
});

async function filesOf(folder: string, shown: string): Promise<{ files: PositionedFile[]; problems: Problem[] }> {
  const files: PositionedFile[] = [];
  const problems: Problem[] = [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile() && /\.ya?ml$/.test(one.name))) {
    const path = relative(folder, join(entry.parentPath, entry.name)).replace(/\\/g, '/');
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
      : faultOf(file);
    if (fault) problems.push(fault);
    else files.push(file);
  }
  return { files, problems };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Joins a user's own pack folders to a rule set. A faulty file is a problem, and its folder is left out whole. */
export async function readPackFolders(
  base: RuleSetData,
  folders: readonly string[],
  dossier: FoundDossier,
): Promise<JoinedRuleSet> {
  let data = base;
  const problems: Problem[] = [];
  for (const folder of folders) {
    try {
      const read = await filesOf(resolve(dossier.root, folder), folder);
      problems.push(...read.problems);
      if (read.problems.length === 0) data = joinRuleSets(data, assembleRuleSet(read.files, sha256));
    } catch {
      problems.push(missing(folder));
    }
  }
  return { data, problems };
}
