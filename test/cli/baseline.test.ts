import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { dossier, missingLog, partialFailsafe, report } from '../report/sample-report.js';
import { temporaryFolder, type TemporaryFolder } from '../dossier/temporary-folder.js';
import { run } from './fake-terminal.js';

const schema = JSON.parse(
  readFileSync(new URL('../../schemas/baseline.schema.json', import.meta.url), 'utf8'),
) as object;

let folder: TemporaryFolder;
beforeEach(() => void (folder = temporaryFolder({})));
afterEach(() => folder.remove());

const both = { check: async () => report([dossier([partialFailsafe, missingLog])]) };
const one = { check: async () => report([dossier([partialFailsafe, { ...missingLog, verdict: 'satisfied' }])]) };
const check = (of: typeof both, ...flags: readonly string[]) =>
  run(['check', '--baseline', 'baseline.json', ...flags], of, { cwd: folder.path });
const written = () => readFileSync(join(folder.path, 'baseline.json'), 'utf8');

describe('check --baseline', () => {
  test('fails on gaps that are new, and lets known ones pass without showing them', async () => {
    expect((await check(one, '--update-baseline')).code).toBe(0);
    const { code, out } = await check(both, '--fail-on', 'warning');
    expect(code).toBe(1);
    expect(out).toContain('warning  mdcg-2019-16/logging missing');
    expect(out).not.toContain('mdcg-2019-16/failsafe-mode');
    expect(out.replace(/\s+/g, ' ')).toContain('Compared with baseline.json: 1 gap known (--verbose shows them).');
  });

  test('says that there are no new gaps, and shows the known ones when verbose', async () => {
    await check(both, '--update-baseline');
    const { code, out } = await check(both, '--verbose', '--fail-on', 'info');
    expect(code).toBe(0);
    expect(out).toContain('no new gaps · 2 rules');
    expect(out).toContain('missing    how it is left (known)');
  });

  test('writes one gap a line, as its schema says', async () => {
    await check(both, '--update-baseline');
    expect(new Ajv({ strict: true }).compile(schema)(JSON.parse(written()))).toBe(true);
    expect(written().match(/^ {8}\{"rule":.*\}[,]?$/gm)).toHaveLength(2);
  });

  test('keeps what was fixed until it is pruned', async () => {
    await check(both, '--update-baseline');
    const before = written();
    const { out } = await check(one);
    expect(out.replace(/\s+/g, ' ')).toContain('1 of it is fixed (--prune-baseline drops them)');
    expect(written()).toBe(before);
    await check(one, '--prune-baseline');
    expect(written()).not.toContain('logging');
  });

  test('changes nothing where the run cannot be trusted', async () => {
    const problem = { kind: 'unreadable', message: 'ifu.pdf is no text', path: null, line: null, hint: '' } as const;
    const { code, out } = await check(
      { check: async () => report([dossier([missingLog])], [problem]) },
      '--update-baseline',
    );
    expect(code).toBe(2);
    expect(out).toContain('the baseline was left as it is');
    expect(written).toThrow('ENOENT');
  });

  test.each([
    ['no JSON at all', 'is no JSON'],
    ['{"dossiers": []}', 'is no baseline of Dossierlint'],
    ['{"baseline": 2, "dossiers": []}', 'has a format that this version does not know'],
    [
      '{"baseline": 1, "dossiers": [{"path": ".", "gaps": [{"rule": "a/b"}]}]}',
      'has an entry that is not as its schema says',
    ],
  ])('refuses %s', async (text, message) => {
    writeFileSync(join(folder.path, 'baseline.json'), text);
    const { code, err } = await check(one);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  test('that does not exist is made by --update-baseline only', async () => {
    const { code, err } = await check(one);
    expect(code).toBe(2);
    expect(err).toContain('Make it with --update-baseline.');
    expect((await run(['check', '--update-baseline'], one)).err).toContain('Name it: --baseline FILE.');
  });
});
