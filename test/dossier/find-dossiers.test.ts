import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { findDossiers, type FindOptions } from '#dossier/find-dossiers';
import { temporaryFolder, type TemporaryFolder } from './temporary-folder.js';

const YAML = 'device: {name: Aquila IP-3, version: 1}\n';
const folders: TemporaryFolder[] = [];

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder(files);
  folders.push(folder);
  return folder.path;
}

afterEach(() => folders.splice(0).forEach(({ remove }) => remove()));

async function find(cwd: string, paths: readonly string[] = ['.'], options: Partial<FindOptions> = {}) {
  const { dossiers, problems } = await findDossiers(paths, { cwd, ...options });
  const short = dossiers.map(({ root, name, files, notRead, single }) => ({
    root: root === cwd ? '.' : root.slice(cwd.length + 1),
    name,
    files: files.map(({ path }) => path),
    notRead,
    single,
  }));
  return { dossiers, short, problems };
}

describe('a folder without dossier.yaml', () => {
  test('is one dossier of all Markdown, YAML and SBOM files below it', async () => {
    const cwd = folderWith({
      'ifu.md': '# IFU',
      'security/Manual.markdown': '# M',
      'network.yaml': 'ports: []',
      'bill.json': '{"bomFormat": "CycloneDX"}',
      'package.json': '{"name": "x"}',
      'figure.png': 'x',
      'manual.pdf': 'x',
      'waivers.yaml': 'waivers: []',
      '.github/hidden.md': '# x',
      'node_modules/x/readme.md': '# x',
      'dist/out.md': '# x',
    });
    const { dossiers, short, problems } = await find(cwd);
    expect(problems).toEqual([]);
    expect(short).toEqual([
      {
        root: '.',
        name: cwd.slice(cwd.lastIndexOf('/') + 1),
        files: ['bill.json', 'ifu.md', 'network.yaml', 'security/Manual.markdown'],
        notRead: ['figure.png', 'manual.pdf', 'package.json'],
        single: false,
      },
    ]);
    expect(dossiers[0]!.config).toBeNull();
    expect(dossiers[0]!.files[0]).toEqual({ path: 'bill.json', role: null, roleFrom: null, language: null });
  });

  test('knows an SBOM by keys at its end, too', async () => {
    const cwd = folderWith({
      'parts.json': `{"a": "${'x'.repeat(200_000)}", "spdxVersion": "SPDX-2.3"}`,
      'other.json': `{"a": "${'x'.repeat(200_000)}"}`,
    });
    expect((await find(cwd)).short[0]).toMatchObject({ files: ['parts.json'], notRead: ['other.json'] });
  });

  test('follows no symbolic link, and names it as not read', async () => {
    const outside = folderWith({ 'secret.md': '# x' });
    const cwd = folderWith({ 'ifu.md': '# IFU' });
    symlinkSync(join(outside, 'secret.md'), join(cwd, 'secret.md'));
    symlinkSync(cwd, join(cwd, 'loop'));
    expect((await find(cwd)).short[0]).toMatchObject({ files: ['ifu.md'], notRead: ['loop', 'secret.md'] });
  });
});

describe('a folder with dossier.yaml', () => {
  test('is one dossier, named after its device; every file that it does not list is not read', async () => {
    const cwd = folderWith({
      'dossier.yaml': `${YAML}documents:\n  - {path: ./b.md, role: ifu, language: en}\n  - {path: 'manuals/**/*.md', role: security-manual}\n`,
      'b.md': '# B',
      'a.md': '# A',
      'manuals/2/y.md': '# Y',
      'manuals/x.md': '# X',
      'manuals/x.docx': 'x',
      'waivers.yaml': 'waivers: []',
    });
    const { dossiers, short, problems } = await find(cwd);
    expect(problems).toEqual([]);
    expect(short).toEqual([
      {
        root: '.',
        name: 'Aquila IP-3',
        files: ['b.md', 'manuals/2/y.md', 'manuals/x.md'],
        notRead: ['a.md', 'manuals/x.docx'],
        single: false,
      },
    ]);
    expect(dossiers[0]!.files[0]).toEqual({ path: 'b.md', role: 'ifu', roleFrom: 'declared', language: 'en' });
    expect(dossiers[0]!.configPath).toBe(join(cwd, 'dossier.yaml'));
  });

  test('gives a document the role of the first entry that names it', async () => {
    const cwd = folderWith({
      'dossier.yaml': 'documents:\n  - {path: ifu.md, role: ifu}\n  - {path: "*.md", role: mds2}\n',
      'ifu.md': '#',
      'form.md': '#',
    });
    const { dossiers } = await find(cwd);
    expect(dossiers[0]!.files.map(({ path, role }) => `${path} ${role}`)).toEqual(['form.md mds2', 'ifu.md ifu']);
  });

  test('reads a file whose name looks like a pattern', async () => {
    const cwd = folderWith({
      'dossier.yaml': 'documents:\n  - path: "manual [en].md"\n',
      'manual [en].md': '#',
      'manual e.md': '#',
    });
    expect((await find(cwd)).short[0]!.files).toEqual(['manual [en].md']);
  });

  test.each([
    ['ifuu.md', /"ifuu\.md" does not exist/, /"ifu\.md"/],
    ['manuals/*.md', /matches no file that can be read/, /Mend the pattern/],
    ['manuals', /is a folder/, /"manuals\/\*\*\/\*\.md"/],
    ['manual.pdf', /has a format that cannot be read/, /convert it/],
    ['leak.md', /leads out of the dossier/, /Copy the file/],
    ['out/*.md', /leads out of the dossier/, /Copy the file/],
  ])('reports a listed document that cannot be read: %s', async (path, message, hint) => {
    const outside = folderWith({ 'secret.md': '#' });
    const cwd = folderWith({
      'pump/dossier.yaml': `documents:\n  - path: ifu.md\n  - path: '${path}'\n`,
      'pump/ifu.md': '#',
      'pump/manuals/a.txt': 'x',
      'pump/manual.pdf': 'x',
      'above.md': '#',
    });
    symlinkSync(join(outside, 'secret.md'), join(cwd, 'pump', 'leak.md'));
    symlinkSync(outside, join(cwd, 'pump', 'out'));
    const { short, problems } = await find(cwd, ['pump']);
    expect(short[0]!.files).toEqual(['ifu.md']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ kind: 'unreadable', path: 'pump/dossier.yaml', line: 3 });
    expect(problems[0]!.message).toMatch(message);
    expect(problems[0]!.hint).toMatch(hint);
  });

  test('is still checked as far as a broken dossier.yaml allows', async () => {
    const cwd = folderWith({ 'dossier.yaml': 'device: {name: "Aquila\n', 'ifu.md': '#' });
    const { short, problems } = await find(cwd);
    expect(short[0]).toMatchObject({ files: ['ifu.md'] });
    expect(problems.map(({ kind, path }) => `${kind} ${path}`)).toContain('config dossier.yaml');
  });
});

describe('folders below', () => {
  test('that have their own dossier.yaml are dossiers of their own', async () => {
    const cwd = folderWith({
      'dossier.yaml': 'documents:\n  - path: "**/*.md"\n',
      'ifu.md': '#',
      'parts/remote/dossier.yaml': 'device: {name: Aquila Remote, version: 1}',
      'parts/remote/ifu.md': '#',
      'parts/note.md': '#',
    });
    const { short, problems } = await find(cwd);
    expect(problems).toEqual([]);
    expect(short.map(({ root, files, notRead }) => ({ root, files, notRead }))).toEqual([
      { root: '.', files: ['ifu.md', 'parts/note.md'], notRead: [] },
      { root: 'parts/remote', files: ['ifu.md'], notRead: [] },
    ]);
  });

  test('are the dossiers where only a readme stands above them', async () => {
    const cwd = folderWith({
      'README.md': '#',
      'tool.yaml': 'a: 1',
      'b/dossier.yaml': YAML,
      'b/ifu.md': '#',
      'a/dossier.yaml': YAML,
      'a/ifu.md': '#',
    });
    expect((await find(cwd)).short.map(({ root }) => root)).toEqual(['a', 'b']);
  });

  test('stand beside a dossier of the documents above them', async () => {
    const cwd = folderWith({ 'ifu.md': '#', 'a/dossier.yaml': YAML, 'a/ifu.md': '#' });
    expect((await find(cwd)).short.map(({ root, files }) => `${root}: ${files.join()}`)).toEqual([
      '.: ifu.md',
      'a: ifu.md',
    ]);
  });

  test('are found in code-unit order, two hundred of them within a moment', async () => {
    const files: Record<string, string> = {};
    for (let n = 0; n < 200; n += 1) {
      files[`case-${n}/dossier.yaml`] = `${YAML}documents:\n  - path: document.md\n    role: ifu\n`;
      files[`case-${n}/document.md`] = '# Aquila';
    }
    const cwd = folderWith(files);
    const begun = performance.now();
    const { short, problems } = await find(cwd);
    expect(performance.now() - begun).toBeLessThan(5000);
    expect(problems).toEqual([]);
    const roots = short.map(({ root }) => root);
    expect(roots).toHaveLength(200);
    expect(roots).toEqual([...roots].sort());
    expect(short.every((dossier) => dossier.files.length === 1)).toBe(true);
  });
});

describe('paths', () => {
  test('name each dossier once, however often it is given', async () => {
    const cwd = folderWith({ 'a/dossier.yaml': YAML, 'a/ifu.md': '#', 'b/dossier.yaml': YAML, 'b/ifu.md': '#' });
    expect((await find(cwd, ['b', 'a/', '.', './a', 'a/dossier.yaml', '*'])).short.map(({ root }) => root)).toEqual([
      'a',
      'b',
    ]);
  });

  test('name a single document, alone even where a dossier.yaml stands above it', async () => {
    const cwd = folderWith({ 'dossier.yaml': YAML, 'manuals/ifu.md': '#', 'manuals/other.md': '#' });
    const { dossiers, short } = await find(cwd, ['manuals/ifu.md']);
    expect(short).toEqual([{ root: 'manuals', name: 'ifu.md', files: ['ifu.md'], notRead: [], single: true }]);
    expect(dossiers[0]!.config).toBeNull();
  });

  test('may be patterns, and what cannot be read of their matches is passed over', async () => {
    const cwd = folderWith({ 'm/a.md': '#', 'm/b.md': '#', 'm/c.pdf': 'x' });
    expect((await find(cwd, ['m/*'])).short.map(({ name, single }) => `${name} ${single}`)).toEqual([
      'a.md true',
      'b.md true',
    ]);
  });

  test.each([
    ['nowhere', /"nowhere" does not exist/],
    ['nowhere/*.md', /the pattern "nowhere\/\*\.md" matches no folder or document/],
    ['*.pdf', /matches no folder or document/],
    ['a.pdf', /"a\.pdf" has a format that cannot be read/],
  ])('that name nothing are a problem of usage: %s', async (path, message) => {
    const cwd = folderWith({ 'a.pdf': 'x' });
    const { short, problems } = await find(cwd, [path]);
    expect(short).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.kind).toBe('usage');
    expect(problems[0]!.message).toMatch(message);
  });

  test('may be empty folders, which are dossiers without documents', async () => {
    const cwd = folderWith({});
    mkdirSync(join(cwd, 'empty'));
    expect((await find(cwd, ['empty'])).short).toEqual([
      { root: 'empty', name: 'empty', files: [], notRead: [], single: false },
    ]);
  });
});

describe('a configuration named on the command line', () => {
  test('takes the place of a dossier.yaml, for a single document too', async () => {
    const cwd = folderWith({
      'facts.yaml': 'device: {name: Aquila IP-4, version: 2}',
      'pump/dossier.yaml': YAML,
      'pump/ifu.md': '#',
    });
    const { dossiers } = await find(cwd, ['pump', 'pump/ifu.md'], { config: 'facts.yaml' });
    expect(dossiers.map(({ config }) => config?.device?.name)).toEqual(['Aquila IP-4', 'Aquila IP-4']);
  });

  test('is a problem where it cannot be read', async () => {
    const cwd = folderWith({ 'ifu.md': '#' });
    const { problems } = await find(cwd, ['.'], { config: 'facts.yaml' });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ kind: 'config', path: 'facts.yaml' });
  });
});
