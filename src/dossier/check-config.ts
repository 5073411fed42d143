import { parseYamlWithPositions, type PositionedYaml, type ValuePath } from '#documents/yaml/positioned';
import type { Device, DeviceFacts, DossierConfig } from '#model/dossier';
import type { Problem } from '#model/report';
import { checkShape } from './check-shape.js';
import { DOSSIER_SHAPE, SHARED_SHAPE } from './dossier-shape.js';
import { writtenWaivers, type WrittenWaivers } from './written-waivers.js';

/** A YAML file with its places, so that later checks (rule ids, concepts) can show the line. */
export interface YamlSource {
  /** As problems name it. */
  readonly path: string;
  readonly lineOf: (path: ValuePath) => number;
  /** Whether something is written at the path. */
  readonly has: (path: ValuePath) => boolean;
  readonly textOfLine: (line: number) => string;
}

/** A dossier.yaml with its places. */
export interface ConfigSource extends YamlSource {
  /** Line of the entry under `documents` with this path. */
  readonly lineOfDocument: (path: string) => number;
  /** Files that it extends, the nearest first. */
  readonly bases: readonly ConfigSource[];
}

export interface CheckedConfig {
  readonly config: DossierConfig | null;
  readonly source: ConfigSource;
  /** What stands under `waivers`. */
  readonly waivers: WrittenWaivers;
  readonly problems: readonly Problem[];
}

/** Whether a file is the dossier.yaml of a dossier, or one that such files extend. */
export type ConfigKind = 'own' | 'shared';

type Loose = Readonly<Record<string, unknown>>;
type Documents = NonNullable<DossierConfig['documents']>;

const LONGEST_SHOWN = 120;

/** Makes the problem of a mistake in a YAML file; its message ends with the line as it stands there. */
export function configProblem(source: YamlSource, line: number, message: string, hint: string): Problem {
  const shown = source.textOfLine(line);
  return {
    kind: 'config',
    message: shown ? `${message}; line ${line} reads \`${shown}\`` : message,
    path: source.path,
    line,
    hint,
  };
}

/** Makes the problem of what stands at a path of dossier.yaml, or of the file that it has it from. */
export function problemAt(source: ConfigSource, path: ValuePath, message: string, hint: string): Problem {
  const written = [source, ...source.bases].find((one) => one.has(path)) ?? source;
  return configProblem(written, written.lineOf(path), message, hint);
}

function deviceOf(value: Loose | undefined): Device | null {
  if (!value) return null;
  const text = (key: string): string | null => (value[key] as string | undefined) ?? null;
  return {
    name: text('name') ?? '',
    version: text('version') ?? '',
    manufacturer: text('manufacturer'),
    regulation: text('regulation'),
    class: text('class'),
    facts: (value['facts'] as DeviceFacts | undefined) ?? {},
  };
}

function documentsOf(value: readonly Loose[] | undefined): Documents | null {
  if (!value) return null;
  return value
    .filter(({ path }) => typeof path === 'string')
    .map(({ path, role, language }) => ({
      path: path as string,
      role: (role as Documents[number]['role'] | undefined) ?? null,
      // A regional variant is read with the words of its language.
      language: (language as string | undefined)?.split('-')[0] ?? null,
    }));
}

/** Severities are keys under `rules`; a list there names packs. */
function rulesOf(rules: unknown, packs: DossierConfig['packs'] = null): Pick<DossierConfig, 'rules' | 'packs'> {
  if (Array.isArray(rules)) return { rules: {}, packs: [...(packs ?? []), ...(rules as string[])] };
  return { rules: (rules as DossierConfig['rules'] | undefined) ?? {}, packs };
}

function configOf(value: unknown): DossierConfig {
  const source = (value ?? {}) as Loose;
  const sbom = source['sbom'] as Partial<NonNullable<DossierConfig['sbom']>> | undefined;
  return {
    device: deviceOf(source['device'] as Loose | undefined),
    documents: documentsOf(source['documents'] as readonly Loose[] | undefined),
    profile: (source['profile'] as DossierConfig['profile'] | undefined) ?? null,
    ...(sbom ? { sbom: { profile: sbom.profile ?? null, released: sbom.released ?? null } } : {}),
    ...rulesOf(source['rules'], source['packs'] as DossierConfig['packs'] | undefined),
    plugins: (source['plugins'] as DossierConfig['plugins'] | undefined) ?? [],
    terms: (source['terms'] as DossierConfig['terms'] | undefined) ?? {},
    extends: [(source['extends'] as string | readonly string[] | undefined) ?? []].flat(),
  };
}

/** Makes the source of a parsed YAML file; `path` is how problems name it. */
export function yamlSource(path: string, text: string, { lineOf, has }: PositionedYaml): YamlSource {
  const lines = text.split(/\r\n|\n|\r/);
  return { path, lineOf, has, textOfLine: (line) => (lines[line - 1] ?? '').trim().slice(0, LONGEST_SHOWN) };
}

function sourceOf(path: string, text: string, yaml: PositionedYaml): ConfigSource {
  const entries = (yaml.value as { readonly documents?: unknown } | null | undefined)?.documents;
  return {
    ...yamlSource(path, text, yaml),
    bases: [],
    lineOfDocument: (sought) => {
      const n = Array.isArray(entries)
        ? entries.findIndex((_, index) => yaml.writtenAt(['documents', index, 'path']) === sought)
        : -1;
      return yaml.lineOf(n < 0 ? ['documents'] : ['documents', n, 'path']);
    },
  };
}

/** What a file that is no YAML at all has to say. */
export function syntaxProblems(source: YamlSource, fileName: string, { errors }: PositionedYaml): Problem[] {
  return errors
    .slice(0, 5)
    .map(({ message, line }) =>
      configProblem(
        source,
        line,
        `${fileName} is not valid YAML: ${message}`,
        'Mend the line; nothing of the file was used.',
      ),
    );
}

/** Reads the text of a dossier.yaml. What is right of it is kept even where something is wrong; null where it is no YAML at all. */
export function checkConfig(path: string, text: string, kind: ConfigKind = 'own'): CheckedConfig {
  const yaml = parseYamlWithPositions(text);
  const source = sourceOf(path, text, yaml);
  if (yaml.errors.length > 0) {
    return {
      config: null,
      source,
      waivers: { waivers: [], faulty: [] },
      problems: syntaxProblems(source, 'dossier.yaml', yaml),
    };
  }
  const { value, mistakes } = checkShape(yaml.value, kind === 'own' ? DOSSIER_SHAPE : SHARED_SHAPE, [], {
    ...yaml,
    fileName: 'dossier.yaml',
  });
  return {
    config: configOf(value),
    source,
    waivers: writtenWaivers(yaml, mistakes),
    problems: mistakes.map((mistake) =>
      configProblem(source, yaml.lineOf(mistake.path), mistake.message, mistake.hint),
    ),
  };
}
