import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { CheckOptions } from '#model/run';
import { dossier, missingLog, partialFailsafe, report, satisfiedSbom } from '../report/sample-report.js';
import { run } from './fake-terminal.js';

const problem = {
  kind: 'config',
  message: 'unknown key "devise"',
  path: 'dossier.yaml',
  line: 3,
  hint: 'Write device.',
} as const;
const failing = { check: async () => report([dossier([partialFailsafe, missingLog])]) };
const troubled = { check: async () => report([dossier([satisfiedSbom])], [problem]) };

describe('dossierlint check', () => {
  test('asks for what the flags say', async () => {
    const asked: CheckOptions[] = [];
    const check = async (options: CheckOptions) => (asked.push(options), report([dossier([satisfiedSbom])]));
    await run(['check'], { check }, { cwd: '/home/mira' });
    await run(
      [
        'check',
        'pump',
        'ifu.md',
        '--profile',
        'law',
        '--config',
        'other.yaml',
        '--rule',
        'logging',
        '--rule',
        'mdcg-2019-16/logging',
        '--rule',
        'ours/own',
      ],
      { check },
    );
    expect(asked).toEqual([
      { paths: ['.'], cwd: '/home/mira' },
      {
        paths: ['pump', 'ifu.md'],
        cwd: '/',
        config: 'other.yaml',
        profile: 'law',
        rules: ['mdcg-2019-16/logging', 'ours/own'],
      },
    ]);
  });

  test('prints the report and fails on errors', async () => {
    const { code, out, err } = await run(['check'], failing);
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('error    mdcg-2019-16/failsafe-mode partial');
  });

  test.each([
    [['--fail-on', 'never'], 0],
    [['--fail-on', 'never', '--max-warnings', '0'], 1],
    [['--fail-on', 'never', '--max-warnings', '1'], 0],
  ])('with %j exits with %i', async (flags, code) => {
    expect((await run(['check', ...flags], failing)).code).toBe(code);
  });

  test('prints a report also where there are problems', async () => {
    const text = await run(['check'], troubled);
    expect(text.code).toBe(2);
    expect(text.out).toContain('problem  dossier.yaml:3 unknown key "devise"');
    const json = await run(['check', '--format', 'json'], troubled);
    expect(JSON.parse(json.out).problems).toEqual([problem]);
    expect(json.err).toContain('unknown key "devise"');
  });

  test('says that nothing was checked', async () => {
    const { code, out } = await run(['check'], { check: async () => report([]) });
    expect(code).toBe(2);
    expect(out).toContain('nothing was checked: no dossier was found');
  });

  test('is silent when it is quiet and all is well', async () => {
    expect(await run(['check', '--quiet'])).toEqual({ code: 0, out: '', err: '' });
  });

  test('refuses a rule that there is not, before it checks anything', async () => {
    const check = () => Promise.reject(new Error('must not be asked'));
    const { code, err } = await run(['check', '--rule', 'loging'], { check });
    expect(code).toBe(2);
    expect(err).toContain('Did you mean mdcg-2019-16/logging?');
  });

  test('is coloured for people and plain in pipes', async () => {
    expect((await run(['check'], failing, { isTerminal: true })).out).toContain('\u001B[31merror\u001B[39m');
    expect((await run(['check'], failing)).out).not.toContain('\u001B');
    expect((await run(['check', '--no-color'], failing, { isTerminal: true })).out).not.toContain('\u001B');
    expect((await run(['check', '--color'], failing)).out).toContain('\u001B[31m');
    expect((await run(['check', '--format', 'json', '--color'], failing)).out).not.toContain('\u001B');
  });

  test('prints the configuration that it would use', async () => {
    const config = {
      device: { name: 'Aquila IP-3', version: '3.4', manufacturer: null, regulation: 'mdr', class: 'IIb', facts: {} },
      documents: null,
      profile: 'law' as const,
      rules: { logging: 'info' as const },
      packs: null,
      extends: [],
      plugins: ['./plugin.js'],
      terms: {},
    };
    const found = {
      root: '/d/pump',
      name: 'Aquila IP-3',
      config,
      configPath: '/d/pump/dossier.yaml',
      configSource: {
        path: 'pump/dossier.yaml',
        lineOf: () => 1,
        lineOfDocument: () => 1,
        has: () => false,
        bases: [],
        textOfLine: () => '',
      },
      files: [{ path: 'ifu.md', role: 'ifu' as const, roleFrom: 'declared' as const, language: null }],
      waiverFiles: [],
      notRead: ['a.docx'],
      single: false,
    };
    const { code, out } = await run(
      ['check', '--print-config', 'pump'],
      { findDossiers: async () => ({ dossiers: [found], problems: [] }) },
      { cwd: '/d' },
    );
    expect(code).toBe(0);
    expect(JSON.parse(out).dossiers).toEqual([
      {
        name: 'Aquila IP-3',
        root: 'pump',
        config: 'pump/dossier.yaml',
        device: config.device,
        profile: 'law',
        documents: [{ path: 'ifu.md', role: 'ifu', language: null }],
        notRead: ['a.docx'],
        packs: ['mdcg-2019-16'],
        plugins: ['./plugin.js'],
        rules: { 'mdcg-2019-16/failsafe-mode': 'off', 'mdcg-2019-16/logging': 'info' },
        terms: {},
      },
    ]);
  });
});

describe('a report in a file', () => {
  let cwd = '';
  beforeEach(async () => void (cwd = await mkdtemp(join(tmpdir(), 'dossierlint-'))));
  afterEach(() => rm(cwd, { recursive: true }));

  test('is written whole, and nothing else is', async () => {
    await writeFile(join(cwd, 'report.json'), 'older');
    const { code, out, err } = await run(['check', '--format', 'json', '-o', 'report.json'], failing, { cwd });
    expect([code, out, err]).toEqual([1, '', 'The report is in report.json.\n']);
    expect(JSON.parse(await readFile(join(cwd, 'report.json'), 'utf8')).profile).toBe('submission');
    expect(await readdir(cwd)).toEqual(['report.json']);
  });

  test('goes where a link leads, and leaves the link', async () => {
    await writeFile(join(cwd, 'real.txt'), 'older');
    await symlink('real.txt', join(cwd, 'link.txt'));
    await run(['check', '-o', 'link.txt', '--quiet'], failing, { cwd });
    expect(await readFile(join(cwd, 'real.txt'), 'utf8')).toContain('failsafe-mode');
    expect(await readFile(join(cwd, 'link.txt'), 'utf8')).toContain('failsafe-mode');
  });

  test('leaves devices alone', async () => {
    expect((await run(['check', '-o', '/dev/null', '--quiet'], {}, { cwd })).code).toBe(0);
  });

  test.each([
    ['none/report.json', 'mkdir -p none'],
    ['.', 'Name a file'],
  ])('is refused beforehand for %s', async (file, said) => {
    const check = () => Promise.reject(new Error('must not be asked'));
    const { code, err } = await run(['check', '-o', file], { check }, { cwd });
    expect(code).toBe(2);
    expect(err).toContain(said);
  });

  test('tells problems on the terminal all the same', async () => {
    const { code, err } = await run(['check', '-o', 'report.txt'], troubled, { cwd, isTerminal: false });
    expect(code).toBe(2);
    expect(err).toContain('unknown key "devise"');
  });
});
