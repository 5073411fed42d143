import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Report } from '#model/report';
import { renderJson } from '#report/json/render-json';
import { dossier, missingLog, partialFailsafe, report, satisfiedSbom } from '../report/sample-report.js';
import { OPTIONS, PROBLEM, TELLING } from '../report/telling-report.js';
import { run } from './fake-terminal.js';

const failing = { check: async () => report([dossier([partialFailsafe, missingLog])]) };
const sound = report([dossier([satisfiedSbom])]);

let cwd = '';
beforeEach(async () => void (cwd = await mkdtemp(join(tmpdir(), 'dossierlint-'))));
afterEach(() => rm(cwd, { recursive: true }));
const saved = (name: string, of: Report) => writeFile(join(cwd, name), renderJson(of, OPTIONS));
const read = (name: string) => readFile(join(cwd, name), 'utf8');

describe('several formats in one run', () => {
  test('go each to its file, and one to the terminal', async () => {
    const args = ['check', '--format', 'sarif=out.sarif', '--format', 'text', '--format', 'xlsx=out.xlsx'];
    const { code, out, err } = await run(args, failing, { cwd });
    expect(code).toBe(1);
    expect(out).toContain('error    mdcg-2019-16/failsafe-mode partial');
    expect(err).toBe('The reports are in out.sarif, out.xlsx.\n');
    expect(JSON.parse(await read('out.sarif')).version).toBe('2.1.0');
    expect((await readFile(join(cwd, 'out.xlsx'))).subarray(0, 2).toString()).toBe('PK');
  });

  test('are refused before anything is checked where one could not be written', async () => {
    const check = () => Promise.reject(new Error('must not be asked'));
    const { code, err } = await run(['check', '--format', 'json=none/a.json', '--format', 'text'], { check }, { cwd });
    expect(code).toBe(2);
    expect(err).toContain('mkdir -p none');
    expect(await readdir(cwd)).toEqual([]);
  });
});

describe('dossierlint render', () => {
  test('shows a saved report as check would have, and fails by no gap', async () => {
    await saved('r.json', report([dossier([partialFailsafe, missingLog])]));
    const { code, out } = await run(['render', 'r.json'], {}, { cwd });
    expect(code).toBe(0);
    expect(out).toBe((await run(['check'], failing, { cwd })).out);
  });

  test('gives the same bytes as JSON again', async () => {
    await saved('r.json', TELLING);
    await run(['render', 'r.json', '--format', 'json', '-o', 'again.json'], {}, { cwd });
    expect(await read('again.json')).toBe(await read('r.json'));
  });

  test.each([
    ['no.json', null, "can't be read: ENOENT"],
    ['text.json', 'Aquila', 'this is no JSON'],
    ['other.json', '{"tool":{"name":"x","version":"1"}}', "must have required property 'packs'"],
    ['extra.json', JSON.stringify({ ...sound, extra: 1 }), 'additional properties "extra"'],
    ['wrong.json', JSON.stringify({ ...sound, profile: 'strict' }), 'at /profile it must be equal to one of'],
  ])('refuses %s and says what is wrong', async (name, text, said) => {
    if (text !== null) await writeFile(join(cwd, name), text);
    const { code, out, err } = await run(['render', name], {}, { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err.replace(/\s+/g, ' ')).toContain(said);
  });
});

describe('dossierlint merge', () => {
  const a = dossier([satisfiedSbom], { root: 'a', name: 'A' });
  const b = dossier([partialFailsafe], { root: 'b', name: 'B' });

  test('joins shards to one report, and judges it', async () => {
    await saved('1.json', { ...report([b]), shard: { parts: [1], of: 2 } });
    await saved('2.json', { ...report([a]), shard: { parts: [2], of: 2 } });
    const { code, out } = await run(['merge', '1.json', '2.json'], {}, { cwd });
    expect(code).toBe(1);
    expect(out).toBe(renderJson(report([a, b]), OPTIONS));
    expect((await run(['merge', '1.json', '2.json', '--fail-on', 'never', '--format', 'text'], {}, { cwd })).code).toBe(
      0,
    );
  });

  test('says which shards are missing', async () => {
    await saved('1.json', { ...report([a]), shard: { parts: [1], of: 2 } });
    const { code, err } = await run(['merge', '1.json'], {}, { cwd });
    expect(code).toBe(2);
    expect(err).toContain('of 2 shards, these are missing: 2');
  });

  test('says that nothing was checked where all are empty', async () => {
    await saved('1.json', { ...report([]), shard: { parts: [1], of: 1 } });
    const { code, err } = await run(['merge', '1.json'], {}, { cwd });
    expect([code, err.includes('nothing was checked')]).toEqual([2, true]);
  });

  test('refuses what does not belong together, and prints nothing', async () => {
    await saved('1.json', report([a]));
    await saved('2.json', report([{ ...a, results: [missingLog] }]));
    const { code, out, err } = await run(['merge', '1.json', '2.json'], {}, { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('2.json it tells something else of A than 1.json');
  });
});

describe('dossierlint diff', () => {
  const worse = report([
    dossier([
      {
        ...satisfiedSbom,
        verdict: 'missing',
        elements: satisfiedSbom.elements.map((one) => ({ ...one, verdict: 'missing' as const })),
      },
    ]),
  ]);

  test('fails where something got worse, and not where it got better', async () => {
    await saved('old.json', sound);
    await saved('new.json', worse);
    const { code, out } = await run(['diff', 'old.json', 'new.json'], {}, { cwd });
    expect(code).toBe(1);
    expect(out).toContain('a machine-readable file: satisfied → missing');
    expect((await run(['diff', 'new.json', 'old.json'], {}, { cwd })).code).toBe(0);
    expect((await run(['diff', 'old.json', 'new.json', '--fail-on', 'never'], {}, { cwd })).code).toBe(0);
  });

  test('writes JSON and Markdown, also to a file', async () => {
    await saved('old.json', sound);
    await saved('new.json', worse);
    const { out } = await run(['diff', 'old.json', 'new.json', '--format', 'json'], {}, { cwd });
    expect((JSON.parse(out) as { changes: unknown[] }).changes).toHaveLength(1);
    await run(['diff', 'old.json', 'new.json', '--format', 'markdown', '-o', 'd.md'], {}, { cwd });
    expect(await read('d.md')).toContain('### Dossierlint: 1 worse');
  });

  test('trusts no report with problems', async () => {
    await saved('old.json', sound);
    await saved('new.json', report([dossier([satisfiedSbom])], [PROBLEM]));
    const { code, err } = await run(['diff', 'old.json', 'new.json'], {}, { cwd });
    expect(code).toBe(2);
    expect(err).toContain('in new.json: the file could not be opened');
  });
});

describe('check --shard', () => {
  const empty = async (): Promise<Report> => ({ ...report([]), shard: { parts: [2], of: 5 } });

  test('asks for its share', async () => {
    const asked: unknown[] = [];
    const check = async (options: { shard?: unknown }) => (asked.push(options.shard), sound);
    await run(['check', '--shard', '2/5'], { check }, { cwd });
    expect(asked).toEqual([{ part: 2, of: 5 }]);
  });

  test('is no error where others hold the dossiers, but says so', async () => {
    const { code, err } = await run(['check', '--shard', '2/5', '--format', 'json=s.json'], { check: empty }, { cwd });
    expect(code).toBe(0);
    expect(err).toContain('Shard 2 of 5 holds no dossier; the others have them all.');
    expect((JSON.parse(await read('s.json')) as Report).shard).toEqual({ parts: [2], of: 5 });
  });

  test.each(['0/5', '6/5', '2', 'a/b', '1/0'])('refuses %s', async (text) => {
    const { code, err } = await run(['check', '--shard', text], {}, { cwd });
    expect([code, err.includes('such as 2/5')]).toEqual([2, true]);
  });
});
