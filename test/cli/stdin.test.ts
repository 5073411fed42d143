import { afterEach, describe, expect, test } from '@jest/globals';
import { check } from '#run/check';
import { temporaryFolder, type TemporaryFolder } from '../dossier/temporary-folder.js';
import { run } from './fake-terminal.js';

let folder: TemporaryFolder;
afterEach(() => folder.remove());

const TEXT = '# User manual\n\nThe default password must be changed at first login.\n';
const stdin = (input: string, ...flags: readonly string[]) =>
  run(['check', '--stdin', ...flags], { check }, { cwd: folder.path, input });

describe('check --stdin', () => {
  test('checks what is handed in under the name that it is given', async () => {
    folder = temporaryFolder({ 'manuals/user-manual.md': 'what stands on disk does not count' });
    const { out } = await stdin(TEXT, '--stdin-filename', 'manuals/user-manual.md', '--verbose');
    expect(out).toContain('read  manuals/user-manual.md ifu (by its file name), en');
    expect(out).toContain('manuals/user-manual.md:3:1');
  });

  test('needs no file of that name', async () => {
    folder = temporaryFolder({});
    const { out, code } = await stdin(TEXT, '--stdin-filename', 'new/ifu.md');
    expect(code).toBe(1);
    expect(out).toContain('new/ifu.md:3:1');
  });

  test.each([
    [[], '--stdin gives no name'],
    [['--stdin-filename', 'ifu.docx'], '"ifu.docx" has a format that cannot be read'],
    [['--stdin-filename', 'ifu.md', 'pump'], '--stdin checks one document, and paths are named beside it'],
  ])('with %j says what is wrong', async (flags, message) => {
    folder = temporaryFolder({});
    const { code, out, err } = await stdin(TEXT, ...flags);
    expect(code).toBe(2);
    expect(out + err).toContain(message);
  });

  test('refuses bytes that are no text', async () => {
    folder = temporaryFolder({});
    const { code, out } = await stdin('a\u0000b', '--stdin-filename', 'ifu.md');
    expect(code).toBe(2);
    expect(out).toContain('ifu.md is a binary file');
  });
});
