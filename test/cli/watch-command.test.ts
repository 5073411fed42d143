import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, jest, test } from '@jest/globals';
import type { CheckFlags } from '#cli/check-command';
import type { Terminal } from '#cli/terminal';
import { runWatch } from '#cli/watch-command';
import { watchFolders, type Watch } from '#cli/watch-folders';
import { temporaryFolder } from '../dossier/temporary-folder.js';
import { run } from './fake-terminal.js';

jest.setTimeout(30_000);

const FLAGS = {
  outputFile: 'report.json',
  format: [{ format: 'sarif', file: 'report.sarif' }],
} as unknown as CheckFlags;

/** A terminal that is interrupted once `until` resolves, and what was written to it. */
function terminalFor(until: Promise<void>, isTerminal = false) {
  const written: string[] = [];
  const output = { isTerminal, columns: null, write: async (text: string) => void written.push(text) };
  const terminal: Terminal = {
    cwd: '/pump',
    env: {},
    stdin: { isTerminal, readAll: async () => new Uint8Array(), ask: async () => null },
    stdout: output,
    stderr: output,
    untilInterrupted: () => until,
  };
  return { terminal, written };
}

/** Watches nothing, and tells these changes after the first check. */
const changing =
  (...paths: readonly string[]): Watch =>
  async (_paths, _cwd, changed) => {
    setTimeout(() => paths.forEach(changed), 20);
    return { close: () => undefined };
  };

describe('check --watch', () => {
  test('checks again after a change, once for several at a time, and ends with the last exit code', async () => {
    const { terminal, written } = terminalFor(wait(400));
    let runs = 0;
    const code = await runWatch(
      [],
      FLAGS,
      async () => ((runs += 1), runs === 1 ? 0 : 1),
      changing('/pump/a.md', '/pump/ifu.md'),
      terminal,
    );
    expect([code, runs]).toEqual([1, 2]);
    expect(written.join('')).toContain('\nifu.md has changed.\n');
    expect(written.join('')).not.toContain('\u001B');
  });

  test('clears the screen before each run where a person looks', async () => {
    const { terminal, written } = terminalFor(wait(300), true);
    await runWatch([], FLAGS, async () => 0, changing('/pump/ifu.md'), terminal);
    expect(written.filter((text) => text.startsWith('\u001B[2J'))).toHaveLength(2);
  });

  test.each(['report.json', 'report.sarif'])('is not started again by %s, which it writes itself', async (file) => {
    const { terminal } = terminalFor(wait(300));
    let runs = 0;
    await runWatch([], FLAGS, async () => ((runs += 1), 0), changing(`/pump/${file}`), terminal);
    expect(runs).toBe(1);
  });

  test('says what it cannot be joined with', async () => {
    const { code, err } = await run(['check', '--watch', '--print-config']);
    expect(code).toBe(2);
    expect(err).toContain('--watch has nothing to wait for');
  });
});

describe('watched folders', () => {
  test('tell changes below them, but none of packages or temporary files', async () => {
    const folder = temporaryFolder({ 'manuals/ifu.md': '', 'node_modules/a.md': '' });
    const seen: string[] = [];
    const watching = await watchFolders(['.'], folder.path, (path) => seen.push(path));
    await wait(100);
    writeFileSync(join(folder.path, 'node_modules/a.md'), 'x');
    writeFileSync(join(folder.path, '.report.json.1.tmp'), 'x');
    writeFileSync(join(folder.path, 'manuals/ifu.md'), 'x');
    mkdirSync(join(folder.path, 'new'));
    for (let n = 0; n < 100 && !seen.includes(join(folder.path, 'manuals/ifu.md')); n += 1) await wait(50);
    watching.close();
    folder.remove();
    expect(seen).toContain(join(folder.path, 'manuals/ifu.md'));
    expect(seen.filter((path) => /node_modules\/|\.tmp$/.test(path))).toEqual([]);
  });
});
