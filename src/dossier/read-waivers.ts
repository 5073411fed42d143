import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseYamlWithPositions } from '#documents/yaml/positioned';
import type { Problem } from '#model/report';
import { configProblem, syntaxProblems, yamlSource, type YamlSource } from './check-config.js';
import { checkShape } from './check-shape.js';
import { WAIVERS_SHAPE } from './dossier-shape.js';
import { isInsideRoot } from './inside-root.js';
import { writtenWaivers, type WrittenWaivers } from './written-waivers.js';

/** A file that holds waivers: its name as reports show it, its places, and what is written in it. */
export interface WaiverFile extends WrittenWaivers {
  /** Relative to the root of the dossier. */
  readonly name: string;
  readonly source: YamlSource;
}

export interface ReadWaivers {
  readonly file: WaiverFile | null;
  readonly problems: readonly Problem[];
}

const LARGEST = 1024 * 1024;

/** Reads the text of a waivers.yaml; `label` is how problems name it. */
export function checkWaiverFile(name: string, label: string, text: string): ReadWaivers {
  const yaml = parseYamlWithPositions(text);
  const source = yamlSource(label, text, yaml);
  if (yaml.errors.length > 0) return { file: null, problems: syntaxProblems(source, name, yaml) };
  const { mistakes } = checkShape(yaml.value, WAIVERS_SHAPE, [], { ...yaml, fileName: name });
  return {
    file: { name, source, ...writtenWaivers(yaml, mistakes) },
    problems: mistakes.map(({ path, message, hint }) => configProblem(source, yaml.lineOf(path), message, hint)),
  };
}

/** Reads the waivers.yaml of a dossier from disk. What cannot be read comes back as a problem. */
export async function readWaivers(root: string, name: string, label: string): Promise<ReadWaivers> {
  const refused = (kind: Problem['kind'], message: string, hint: string): ReadWaivers => ({
    file: null,
    problems: [{ kind, message: `${label} ${message}`, path: label, line: null, hint }],
  });
  try {
    if (!(await isInsideRoot(root, name)))
      return refused('config', 'is a link that leads out of the dossier', 'Copy the file into the dossier.');
    const { size } = await stat(join(root, name));
    if (size > LARGEST) return refused('limit', 'has more than 1 MB', 'Remove waivers that are no longer needed.');
    return checkWaiverFile(name, label, await readFile(join(root, name), 'utf8'));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return refused('config', `cannot be read (${code})`, 'Mend the path or its permissions.');
  }
}
