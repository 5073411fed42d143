import { lstat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { glob, hasMagic } from 'glob';
import { documentFormatOf } from '#documents/parse-document';
import type { DocumentFile, DossierConfig } from '#model/dossier';
import type { Problem } from '#model/report';
import { nearestWord } from '#text/nearest';
import { byCodeUnit } from '#text/order';
import { configProblem, type ConfigSource } from './check-config.js';
import type { FileGroup } from './group-files.js';
import { isInsideRoot } from './inside-root.js';
import { isSbomFile } from './is-sbom-file.js';

/** The documents to read, and what is wrong with the list. */
export interface Selection {
  readonly files: readonly DocumentFile[];
  readonly problems: readonly Problem[];
}

type Declared = NonNullable<DossierConfig['documents']>[number];
type Matched = { readonly paths: readonly string[] } | { readonly message: string; readonly hint: string };

async function kindOf(path: string): Promise<'folder' | 'file' | null> {
  try {
    return (await lstat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

async function matchGlob(pattern: string, group: FileGroup): Promise<Matched> {
  const found = await glob(pattern, {
    cwd: group.root,
    nodir: true,
    posix: true,
    follow: false,
    ignore: ['**/node_modules/**', '**/.git/**'],
  });
  const isOwn = (path: string): boolean => !group.nested.some((root) => path.startsWith(`${root}/`));
  const isLeftOut = (path: string): boolean => group.ignored.some((one) => path === one || path.startsWith(`${one}/`));
  const paths = found
    .filter((path) => isOwn(path) && !isLeftOut(path) && documentFormatOf(path) !== null)
    .sort(byCodeUnit);
  if (paths.length > 0) return { paths };
  return {
    message: `documents: "${pattern}" matches no file that can be read`,
    hint: 'Mend the pattern or remove the entry; Markdown, YAML and JSON are read.',
  };
}

async function match({ path }: Declared, group: FileGroup): Promise<Matched> {
  const plain = posix.normalize(path);
  const kind = await kindOf(join(group.root, plain));
  if (kind === 'folder')
    return {
      message: `documents: "${path}" is a folder`,
      hint: `Name its files, for example "${plain.replace(/\/$/, '')}/**/*.md".`,
    };
  if (kind === null && hasMagic(plain, { magicalBraces: true })) return matchGlob(plain, group);
  if (kind === null) {
    const nearest = nearestWord(plain, group.files);
    return {
      message: `documents: "${path}" does not exist`,
      hint: nearest ? `Did you mean "${nearest}"?` : 'Mend the path or remove the entry.',
    };
  }
  if (documentFormatOf(plain) !== null) return { paths: [plain] };
  return {
    message: `documents: "${path}" has a format that cannot be read`,
    hint: 'Markdown, YAML and JSON are read; convert it, or remove the entry to have it listed as not read.',
  };
}

async function selectDeclared(
  declared: readonly Declared[],
  source: ConfigSource,
  group: FileGroup,
): Promise<Selection> {
  const files = new Map<string, DocumentFile>();
  const problems: Problem[] = [];
  const written = [source, ...source.bases].find((one) => one.has(['documents'])) ?? source;
  for (const entry of declared) {
    const report = (message: string, hint: string): void => {
      problems.push({
        ...configProblem(written, written.lineOfDocument(entry.path), message, hint),
        kind: 'unreadable',
      });
    };
    const matched = await match(entry, group);
    if ('message' in matched) {
      report(matched.message, matched.hint);
      continue;
    }
    for (const path of matched.paths) {
      if (files.has(path)) continue;
      const file: DocumentFile = {
        path,
        role: entry.role,
        roleFrom: entry.role && 'declared',
        language: entry.language,
      };
      if (await isInsideRoot(group.root, path)) files.set(path, file);
      else
        report(
          `documents: "${path}" is a link that leads out of the dossier`,
          'Copy the file into the folder of dossier.yaml.',
        );
    }
  }
  return { files: [...files.values()].sort((a, b) => byCodeUnit(a.path, b.path)), problems };
}

async function selectAll(group: FileGroup): Promise<Selection> {
  const files: DocumentFile[] = [];
  for (const path of group.files) {
    const format = documentFormatOf(path);
    const isRead =
      format === 'json'
        ? await isSbomFile(join(group.root, path))
        : format !== null && !/(?:^|\/)waivers\.ya?ml$/.test(path);
    if (isRead) files.push({ path, role: null, roleFrom: null, language: null });
  }
  return { files, problems: [] };
}

/** Chooses the documents of a dossier: those that dossier.yaml lists, or else all that can be read. */
export function selectDocuments(
  config: DossierConfig | null,
  source: ConfigSource | null,
  group: FileGroup,
): Promise<Selection> {
  return config?.documents && source ? selectDeclared(config.documents, source, group) : selectAll(group);
}
