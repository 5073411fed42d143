import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

jest.setTimeout(60_000);

let elsewhere = '';
let packed: readonly string[] = [];

/** Runs Node elsewhere, where nothing of this project or its packages can be reached. */
const node = (...args: readonly string[]) => spawnSync(process.execPath, args, { cwd: elsewhere, encoding: 'utf8' });
const dossierlint = (...args: readonly string[]) => node('node_modules/dossierlint/bin/dossierlint.js', ...args);

beforeAll(() => {
  if (!existsSync(join(PROJECT, 'dist', 'cli.js')))
    throw new Error('the package is not built: run npm run build first');
  elsewhere = realpathSync(mkdtempSync(join(tmpdir(), 'dossierlint-packed-')));
  const said = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', elsewhere], {
    cwd: PROJECT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ filename, files }] = JSON.parse(said) as [{ filename: string; files: { path: string }[] }];
  packed = files.map(({ path }) => path);
  mkdirSync(join(elsewhere, 'node_modules'));
  execFileSync('tar', ['-xzf', filename, '-C', 'node_modules'], { cwd: elsewhere });
  // A tarball holds its files below package/.
  cpSync(join(elsewhere, 'node_modules', 'package'), join(elsewhere, 'node_modules', 'dossierlint'), {
    recursive: true,
  });
  rmSync(join(elsewhere, 'node_modules', 'package'), { recursive: true });
  cpSync(join(PROJECT, 'fixtures', 'infusion-pump-with-gaps'), join(elsewhere, 'pump'), { recursive: true });
  writeFileSync(join(elsewhere, 'package.json'), '{"type": "module"}\n');
}, 120_000);
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

describe('the packed package', () => {
  test('holds what is needed to run and to write dossiers, and nothing else', () => {
    expect([...new Set(packed.map((path) => path.split('/')[0]))].sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'bin',
      'dist',
      'man',
      'package.json',
      'rules',
      'schemas',
    ]);
    expect(packed.filter((path) => /\.ts$/.test(path) && !path.endsWith('.d.ts'))).toEqual([]);
    expect(packed).toEqual(expect.arrayContaining(['dist/cli.js', 'dist/index.js', 'dist/types/index.d.ts']));
  });

  test('brings the schema of everything that a person writes', () => {
    const schemas = readdirSync(join(elsewhere, 'node_modules', 'dossierlint', 'schemas'));
    expect(schemas).toEqual(
      expect.arrayContaining([
        'dossier.schema.json',
        'waivers.schema.json',
        'rule.schema.json',
        'baseline.schema.json',
      ]),
    );
    const { status } = node('-e', "import('dossierlint/schemas/waivers.schema.json', { with: { type: 'json' } })");
    expect(status).toBe(0);
  });

  test('runs elsewhere without any other package', () => {
    const { status, stdout, stderr } = dossierlint('check', 'pump', '--format', 'json');
    expect([status, stderr]).toEqual([1, '']);
    const { tool, dossiers } = JSON.parse(stdout) as { tool: { version: string }; dossiers: { name: string }[] };
    expect(dossiers.map(({ name }) => name)).toEqual(['Aquila IP-3']);
    const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string };
    expect(tool.version).toBe(version);
  });

  test('reads many documents in threads, and says the same as in one', () => {
    mkdirSync(join(elsewhere, 'fleet'));
    const manual = readFileSync(join(elsewhere, 'pump', 'instructions-for-use.md'), 'utf8');
    // Together more than half a megabyte, from where on threads pay.
    const copies = Math.ceil(600_000 / manual.length);
    for (let n = 0; n < copies; n += 1) writeFileSync(join(elsewhere, 'fleet', `ifu-${n}.md`), manual);
    const said = ['1', '2'].map((jobs) =>
      dossierlint('check', 'fleet', '--rule', 'logging', '--format', 'json', '--jobs', jobs),
    );
    expect(said.map(({ status, stderr }) => [status, stderr])).toEqual([
      [said[0]!.status, ''],
      [said[0]!.status, ''],
    ]);
    expect(said[1]!.stdout).toBe(said[0]!.stdout);
    const { dossiers } = JSON.parse(said[1]!.stdout) as { dossiers: { documents: unknown[] }[] };
    expect(dossiers[0]!.documents).toHaveLength(copies);
  });

  test('explains its rules elsewhere, and begins a dossier', () => {
    expect(dossierlint('explain', 'failsafe-mode').stdout).toContain('A complete example');
    mkdirSync(join(elsewhere, 'new'));
    const { status } = dossierlint('init', 'new', '--name', 'Aquila IP-3', '--device-version', '3.4', '--scaffold');
    expect(status).toBe(0);
    // The editor finds the schema from where the file stands.
    const [line] = readFileSync(join(elsewhere, 'new', 'dossier.yaml'), 'utf8').split('\n');
    expect(existsSync(join(elsewhere, 'new', line!.split('$schema=')[1]!))).toBe(true);
  });

  test('leads documents with gaps to a green gate by the commands of docs/adopting.md', () => {
    cpSync(join(elsewhere, 'pump'), join(elsewhere, 'gate'), { recursive: true });
    rmSync(join(elsewhere, 'gate', 'dossier.yaml'));
    const told = ['--name', 'Aquila IP-3', '--device-version', '3.2.1', '--regulation', 'mdr', '--yes'];
    expect(dossierlint('init', 'gate', ...told, '--fact', 'networked=true').status).toBe(0);
    expect(dossierlint('check', 'gate').status).toBe(1);
    const gate = ['check', 'gate', '--baseline', 'gate/known-gaps.json'];
    expect(dossierlint(...gate, '--update-baseline').status).toBe(0);
    const passed = dossierlint(...gate);
    expect([passed.status, passed.stdout]).toEqual([0, expect.stringContaining('no new gaps')]);
    // A chapter that is taken out is a new gap, which the gate stops.
    const manual = join(elsewhere, 'gate', 'instructions-for-use.md');
    writeFileSync(manual, readFileSync(manual, 'utf8').split('\n').slice(0, 20).join('\n'));
    expect(dossierlint(...gate).status).toBe(1);
  });

  test('offers its API with types', () => {
    writeFileSync(
      join(elsewhere, 'use.ts'),
      "import { createLinter, type Report } from 'dossierlint';\nconst report: Report = await createLinter({ profile: 'law' }).check(['pump']);\nconsole.log(report.dossiers.length);\n",
    );
    const tsc = join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc');
    const options = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--lib',
      'es2023,dom',
      'use.ts',
    ];
    expect(node(tsc, '--ignoreConfig', ...options).stdout).toBe('');
    writeFileSync(
      join(elsewhere, 'use.js'),
      "import { createLinter } from 'dossierlint';\nconsole.log((await createLinter({ profile: 'law' }).check(['pump'])).dossiers.length);\n",
    );
    expect(node('use.js').stdout).toBe('1\n');
  });

  test('runs a plugin elsewhere, which its types accept as it stands', () => {
    cpSync(join(PROJECT, 'fixtures', 'plugin'), join(elsewhere, 'plugin'), { recursive: true });
    const tsc = join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc');
    const flags = ['--noEmit', '--strict', '--allowJs', '--checkJs', '--module', 'nodenext', '--target', 'es2023'];
    expect(node(tsc, '--ignoreConfig', ...flags, '--lib', 'es2023,dom', 'plugin/plugin.js').stdout).toBe('');
    const rule = ['--rule', 'our-house/warnings-stand-out'];
    const refused = dossierlint('check', 'plugin', ...rule);
    expect([refused.status, refused.stdout]).toEqual([2, expect.stringContaining('--allow-plugins')]);
    const { status, stdout, stderr } = dossierlint('check', 'plugin', '--allow-plugins', ...rule, '--format', 'tasks');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('- [ ] warning: Warnings that stand out');
  });

  test('brings its manual page', () => {
    expect(packed).toContain('man/dossierlint.1');
  });
});
