import { readFile, stat } from 'node:fs/promises';
import type { Problem } from '#model/report';
import { checkConfig, type CheckedConfig, type ConfigKind } from './check-config.js';

const LARGEST = 1024 * 1024;

/** Reads a dossier.yaml, or one that such files extend, from disk; `label` is how problems name it. What cannot be read comes back as a problem alone. */
export async function readConfig(
  path: string,
  label: string,
  kind: ConfigKind = 'own',
): Promise<CheckedConfig | Problem> {
  const refused = (kind: Problem['kind'], message: string, hint: string): Problem => ({
    kind,
    message: `${label} ${message}`,
    path: label,
    line: null,
    hint,
  });
  try {
    const { size } = await stat(path);
    if (size > LARGEST)
      return refused(
        'limit',
        'has more than 1 MB',
        'A dossier.yaml only names the device, its facts and its documents.',
      );
    return checkConfig(label, await readFile(path, 'utf8'), kind);
  } catch (error) {
    return refused(
      'config',
      `cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`,
      'Mend the path or its permissions.',
    );
  }
}
