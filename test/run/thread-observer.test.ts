import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { DocumentObserver } from '#run/document-observer';
import { createThreadObserver } from '#run/thread-observer';

let folder = '';
let observer: DocumentObserver | null = null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dossierlint-threads-'));
});
afterEach(async () => {
  await observer?.close();
  await rm(folder, { recursive: true });
});

/** Threads that do this with each document; `file.path` and `read.text` are what they are told. */
async function threadsThat(act: string, size = 1): Promise<DocumentObserver> {
  const script = join(folder, 'thread.mjs');
  const body = `import { parentPort } from 'node:worker_threads';
    const send = (message) => parentPort.postMessage({ documents: [], problems: [{ message }] });
    parentPort.on('message', async ({ file, read }) => { ${act} });`;
  await writeFile(script, body);
  observer = createThreadObserver(size, { cwd: process.cwd() }, pathToFileURL(script))!;
  return observer;
}

/** What comes back of a document, as the messages of its problems. */
async function told({ observe }: DocumentObserver, path: string): Promise<string[]> {
  const scope = { root: folder, packs: null, terms: {}, plugins: [] };
  const file = { path, role: null, roleFrom: null, language: null };
  const { problems } = await observe(scope, file, { text: `text of ${path}`, sha256: '' });
  return problems.map(({ message }) => message);
}

describe('threads', () => {
  test('give each document what was seen in it', async () => {
    const threads = await threadsThat('send(`${file.path}: ${read.text}`)', 2);
    const all = await Promise.all(['ifu.md', 'risks.md', 'pms.md'].map((path) => told(threads, path)));
    expect(all).toEqual([['ifu.md: text of ifu.md'], ['risks.md: text of risks.md'], ['pms.md: text of pms.md']]);
  });

  test('that end under a document make a problem of it, and the next ones are read', async () => {
    const threads = await threadsThat("if (file.path === 'ifu.md') process.exit(3); send('read')");
    const all = await Promise.all(['ifu.md', 'risks.md'].map((path) => told(threads, path)));
    expect(all).toEqual([['ifu.md could not be read: the thread that read it ended'], ['read']]);
  });

  test('that run out of memory say so', async () => {
    const threads = await threadsThat(
      "const error = new Error('heap'); error.code = 'ERR_WORKER_OUT_OF_MEMORY'; throw error;",
    );
    expect(await told(threads, 'ifu.md')).toEqual(['ifu.md takes more memory than a thread has']);
  });

  test('hand on a bug as it is', async () => {
    const threads = await threadsThat("throw new TypeError('no such statement')");
    await expect(told(threads, 'ifu.md')).rejects.toThrow('no such statement');
  });

  test('are none where their script is not there, as when the sources run unbundled', () => {
    expect(createThreadObserver(2, { cwd: process.cwd() })).toBeNull();
  });
});
