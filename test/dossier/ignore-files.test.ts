import { afterEach, describe, expect, test } from '@jest/globals';
import { findDossiers } from '#dossier/find-dossiers';
import { temporaryFolder, type TemporaryFolder } from './temporary-folder.js';

let folder: TemporaryFolder;
afterEach(() => folder.remove());

const DOCUMENTS = { 'ifu.md': '', 'draft.md': '', 'old/ifu.md': '', 'old/kept.md': '', 'build/out.md': '' };

async function read(
  files: Readonly<Record<string, string>>,
  { paths = ['.'], ignorePatterns = [] as readonly string[] } = {},
): Promise<readonly string[]> {
  folder = temporaryFolder({ ...DOCUMENTS, ...files });
  const { dossiers } = await findDossiers(paths, { cwd: folder.path, ignorePatterns });
  return dossiers.flatMap((dossier) => [
    ...dossier.files.map(({ path }) => path),
    ...dossier.notRead.map((path) => `(${path})`),
  ]);
}

describe('what is ignored', () => {
  test('by .gitignore or .dossierlintignore is neither read nor named as not read', async () => {
    expect(await read({ '.gitignore': 'build/\n', '.dossierlintignore': '# drafts\ndraft.*\n' })).toEqual([
      'ifu.md',
      'old/ifu.md',
      'old/kept.md',
    ]);
  });

  test('may be taken back by the ignore file nearer to it', async () => {
    const files = { '.gitignore': 'old/*\n', 'old/.dossierlintignore': '!kept.md\n' };
    expect(await read(files)).toEqual(['build/out.md', 'draft.md', 'ifu.md', 'old/kept.md']);
  });

  test('by a pattern of the user is left out whatever the files say', async () => {
    const ignorePatterns = ['draft.md', 'old'];
    expect(await read({ '.dossierlintignore': '!draft.md\n' }, { ignorePatterns })).toEqual(['build/out.md', 'ifu.md']);
  });

  test('by the repository above a dossier counts for it too', async () => {
    const files = {
      '.git/HEAD': '',
      '.gitignore': 'devices/*/build/\n',
      'devices/pump/ifu.md': '',
      'devices/pump/build/a.md': '',
    };
    expect(await read(files, { paths: ['devices/pump'] })).toEqual(['ifu.md']);
  });

  test('is not matched by globs of dossier.yaml, but is read where its own path is listed', async () => {
    const ignored = { '.gitignore': 'draft.md\nbuild/\n' };
    expect(await read({ ...ignored, 'dossier.yaml': 'documents: [{path: "**/*.md"}]\n' })).toEqual([
      'ifu.md',
      'old/ifu.md',
      'old/kept.md',
    ]);
    folder.remove();
    expect(await read({ ...ignored, 'dossier.yaml': 'documents: [{path: draft.md}]\n' })).toContain('draft.md');
  });

  test('is left out of globs on the command line, but not where a document is named', async () => {
    expect(await read({ '.dossierlintignore': 'draft.md\n' }, { paths: ['*.md'] })).toEqual(['ifu.md']);
    folder.remove();
    expect(await read({ '.dossierlintignore': 'draft.md\n' }, { paths: ['draft.md'] })).toEqual(['draft.md']);
  });
});
