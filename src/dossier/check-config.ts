import { parseYamlWithPositions, type PositionedYaml, type ValuePath } from '#documents/yaml/positioned';
import type { Device, DeviceFacts, DossierConfig } from '#model/dossier';
import type { Problem } from '#model/report';
import { checkShape } from './check-shape.js';
import { DOSSIER_SHAPE } from './dossier-shape.js';

/** A dossier.yaml with its places, so that later checks (rule ids, concepts) can show the line. */
export interface ConfigSource {
  /** As problems name it. */
  readonly path: string;
  readonly lineOf: (path: ValuePath) => number;
  /** Line of the entry under `documents` with this path. */
  readonly lineOfDocument: (path: string) => number;
  readonly textOfLine: (line: number) => string;
}

export interface CheckedConfig {
  readonly config: DossierConfig | null;
  readonly source: ConfigSource;
  readonly problems: readonly Problem[];
}

type Loose = Readonly<Record<string, unknown>>;
type Documents = NonNullable<DossierConfig['documents']>;

const LONGEST_SHOWN = 120;

/** Makes the problem of a mistake in dossier.yaml; its message ends with the line as it stands there. */
export function configProblem(source: ConfigSource, line: number, message: string, hint: string): Problem {
  const shown = source.textOfLine(line);
  return {
    kind: 'config',
    message: shown ? `${message}; line ${line} reads \`${shown}\`` : message,
    path: source.path,
    line,
    hint,
  };
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

function configOf(value: unknown): DossierConfig {
  const source = (value ?? {}) as Loose;
  const sbom = source['sbom'] as Partial<NonNullable<DossierConfig['sbom']>> | undefined;
  return {
    device: deviceOf(source['device'] as Loose | undefined),
    documents: documentsOf(source['documents'] as readonly Loose[] | undefined),
    profile: (source['profile'] as DossierConfig['profile'] | undefined) ?? null,
    ...(sbom ? { sbom: { profile: sbom.profile ?? null, released: sbom.released ?? null } } : {}),
    rules: (source['rules'] as DossierConfig['rules'] | undefined) ?? {},
    packs: (source['packs'] as DossierConfig['packs'] | undefined) ?? null,
    terms: (source['terms'] as DossierConfig['terms'] | undefined) ?? {},
  };
}

function sourceOf(path: string, text: string, yaml: PositionedYaml): ConfigSource {
  const lines = text.split(/\r\n|\n|\r/);
  const entries = (yaml.value as { readonly documents?: unknown } | null | undefined)?.documents;
  return {
    path,
    lineOf: yaml.lineOf,
    lineOfDocument: (sought) => {
      const n = Array.isArray(entries)
        ? entries.findIndex((_, index) => yaml.writtenAt(['documents', index, 'path']) === sought)
        : -1;
      return yaml.lineOf(n < 0 ? ['documents'] : ['documents', n, 'path']);
    },
    textOfLine: (line) => (lines[line - 1] ?? '').trim().slice(0, LONGEST_SHOWN),
  };
}

/** Reads the text of a dossier.yaml. What is right of it is kept even where something is wrong; null where it is no YAML at all. */
export function checkConfig(path: string, text: string): CheckedConfig {
  const yaml = parseYamlWithPositions(text);
  const source = sourceOf(path, text, yaml);
  if (yaml.errors.length > 0) {
    const problems = yaml.errors
      .slice(0, 5)
      .map(({ message, line }) =>
        configProblem(
          source,
          line,
          `dossier.yaml is not valid YAML: ${message}`,
          'Mend the line; nothing of the file was used.',
        ),
      );
    return { config: null, source, problems };
  }
  const { value, mistakes } = checkShape(yaml.value, DOSSIER_SHAPE, [], yaml);
  return {
    config: configOf(value),
    source,
    problems: mistakes.map((mistake) =>
      configProblem(source, yaml.lineOf(mistake.path), mistake.message, mistake.hint),
    ),
  };
}
