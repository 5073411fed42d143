import { createHash } from 'node:crypto';
import { symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readDocumentFile } from '#dossier/read-document-file';
import { temporaryFolder } from './temporary-folder.js';

const BOM = '\uFEFF# Aquila IP-3\r\n';
const folder = temporaryFolder({
  'ifu.md': BOM,
  'binary.md': new Uint8Array([35, 0, 1, 2]),
  'latin.md': new Uint8Array([35, 32, 0xe4, 0x20]),
  'large.md': '',
  'large.json': '',
  'huge.json': '',
  'below/x.md': '#',
});
const outside = temporaryFolder({ 'secret.md': '# secret' });
truncateSync(join(folder.path, 'large.md'), 20 * 1024 * 1024 + 1);
truncateSync(join(folder.path, 'large.json'), 20 * 1024 * 1024 + 1);
truncateSync(join(folder.path, 'huge.json'), 50 * 1024 * 1024 + 1);
symlinkSync(join(outside.path, 'secret.md'), join(folder.path, 'leak.md'));
symlinkSync('ifu.md', join(folder.path, 'latest.md'));

afterAll(() => {
  folder.remove();
  outside.remove();
});

const read = (path: string, single = false) => readDocumentFile({ root: folder.path, single }, path);

describe('a document is read', () => {
  test('as its text, byte-order mark and line ends kept, with the hash of its bytes', async () => {
    expect(await read('ifu.md')).toEqual({ text: BOM, sha256: createHash('sha256').update(BOM).digest('hex') });
  });

  test('through a link that stays inside the dossier', async () => {
    expect(await read('latest.md')).toHaveProperty('text', BOM);
  });

  test('through any link where the user named the document himself', async () => {
    expect(await read('leak.md', true)).toHaveProperty('text', '# secret');
  });
});

describe('a document is refused', () => {
  test.each([
    ['missing.md', 'unreadable', /does not exist/],
    ['below', 'unreadable', /no regular file/],
    ['binary.md', 'unreadable', /binary file/],
    ['latin.md', 'unreadable', /not valid UTF-8/],
    ['leak.md', 'unreadable', /leads out of the dossier/],
    ['large.md', 'limit', /has 21 MB; at most 20 MB/],
    ['huge.json', 'limit', /has 51 MB; at most 50 MB/],
    // Not too large for JSON, but hollow.
    ['large.json', 'unreadable', /binary file/],
  ])('%s: %s', async (path, kind, message) => {
    const refused = await read(path);
    expect(refused).toMatchObject({ kind, path, line: null });
    expect(refused).toHaveProperty('message', expect.stringMatching(message));
  });
});
