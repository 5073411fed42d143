import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** One file of src/ as the architecture tests see it; `room` is empty for files that stand beside the rooms. */
export interface SourceFile {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly string[];
}

export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

function read(path: string): SourceFile {
  const text = readFileSync(join(PROJECT, 'src', path), 'utf8');
  return {
    path: `src/${path}`,
    room: path.includes('/') ? path.slice(0, path.indexOf('/')) : '',
    text,
    lines: text.split('\n').length - 1,
    imports: ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName),
  };
}

/** All TypeScript of src/ but what the build generates, ordered by path. */
export const SOURCE_FILES: readonly SourceFile[] = readdirSync(join(PROJECT, 'src'), { recursive: true })
  .map((path) => String(path).split(sep).join('/'))
  .filter((path) => path.endsWith('.ts') && !path.startsWith('generated/'))
  .sort()
  .map(read);
