import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';

/** A document of a dossier, read. */
export interface SourceDocument {
  /** Posix path relative to the dossier. */
  readonly path: string;
  readonly role: string;
  readonly language: string;
  readonly text: string;
}

/** Lines (from 1, both ends included) on which somebody found an element (counted from 0) of a rule. */
export interface AnnotatedPlace {
  readonly rule: string;
  readonly element: number;
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** A passage that speaks of a rule's matter and must not count for it. */
export interface HardNegative {
  readonly rule: string;
  readonly text: string;
}

export interface AnnotatedDossier {
  readonly name: string;
  readonly documents: readonly SourceDocument[];
  readonly places: readonly AnnotatedPlace[];
  readonly hardNegatives: readonly HardNegative[];
}

/** The project's own dossiers that hold everything and say where. */
export const COMPLETE_FIXTURES: readonly string[] = [
  'cloud-triage-complete',
  'infusion-pump-complete',
  'ward-monitor-terse',
];

interface DossierYaml {
  readonly documents: readonly { readonly path: string; readonly role: string; readonly language?: string }[];
}

function parsePlace(line: string): AnnotatedPlace {
  const [rule, element, file, start, end] = line.split(',');
  return { rule: rule!, element: Number(element) - 1, file: file!, start: Number(start), end: Number(end) };
}

function parseNegative(part: string): HardNegative[] {
  const [head = '', ...body] = part.split('\n');
  const rule = /[a-z0-9-]+\/[a-z0-9-]+/.exec(head)?.[0];
  return rule ? [{ rule, text: body.join('\n') }] : [];
}

/** Reads a dossier with its annotations (annotations.csv, hard-negatives.md; a leading dot hides them from a check). */
export function readAnnotatedDossier(root: string): AnnotatedDossier {
  const own = (file: string): string => {
    const path = [file, `.${file}`].map((name) => join(root, name)).find(existsSync);
    return path ? readFileSync(path, 'utf8') : '';
  };
  const config = parse(readFileSync(join(root, 'dossier.yaml'), 'utf8')) as DossierYaml;
  return {
    name: basename(root),
    documents: config.documents.map(({ path, role, language = 'en' }) => ({
      path,
      role,
      language,
      text: readFileSync(join(root, path), 'utf8'),
    })),
    places: own('annotations.csv').trim().split(/\r?\n/).slice(1).filter(Boolean).map(parsePlace),
    hardNegatives: own('hard-negatives.md').split(/^## +/m).slice(1).flatMap(parseNegative),
  };
}

/** The text with these lines emptied; line numbers stay as they were. */
export function withoutLines(text: string, places: readonly Pick<AnnotatedPlace, 'start' | 'end'>[]): string {
  const isGone = (line: number): boolean => places.some(({ start, end }) => line >= start && line <= end);
  return text
    .split('\n')
    .map((words, n) => (isGone(n + 1) ? '' : words))
    .join('\n');
}
