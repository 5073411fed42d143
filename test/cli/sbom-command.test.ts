import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { findDossiers } from '#dossier/find-dossiers';
import type { Report } from '#model/report';
import { loadRules } from '#rules/load';
import { check } from '#run/check';
import { cycloneDx } from '../sbom/sample-bills.js';
import { run as runIn } from './fake-terminal.js';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'dossierlint-sbom-'))));
afterEach(() => rm(folder, { recursive: true }));

const run = (...args: readonly string[]) =>
  runIn(['sbom', ...args], { check, loadRules, findDossiers }, { cwd: folder });
const write = (name: string, content: unknown) =>
  writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content, null, 2));

const complete = () => {
  const supplier = { name: 'zlib project' };
  const purl = 'pkg:generic/zlib@1.3.1';
  const components = [{ type: 'library', 'bom-ref': 'zlib', name: 'zlib', version: '1.3.1', supplier, purl }];
  return cycloneDx('1.6', { components, dependencies: [{ ref: 'pump', dependsOn: ['zlib'] }] });
};

describe('dossierlint sbom', () => {
  test('passes a bill that is valid and complete', async () => {
    await write('pump.json', complete());
    const { code, out, err } = await run('pump.json');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('no gaps');
  });

  test('exits with 1 on any gap, and tells the place', async () => {
    await write('sbom.cdx.json', cycloneDx('1.6'));
    const { code, out } = await run('sbom.cdx.json', '--format', 'json');
    expect(code).toBe(1);
    const report = JSON.parse(out) as Report;
    const gap = report.dossiers[0]!.results.find(({ rule }) => rule === 'sbom/minimum-elements');
    expect(gap?.elements[0]?.nearMisses).toMatchObject([
      {
        path: 'sbom.cdx.json',
        start: { line: 23 },
        note: '0 of 2 components (0 %) have a supplier; without: zlib 1.3.1, Qt 6.5.8',
      },
    ]);
    expect(report.dossiers[0]!.results.map(({ rule }) => rule).every((rule) => rule.startsWith('sbom/'))).toBe(true);
  });

  test('exits with 1 on JSON that is no bill at all', async () => {
    await write('parts.json', { housing: 'AQ-100', motor: 'AQ-200' });
    const { code, out } = await run('parts.json');
    expect(code).toBe(1);
    expect(out).toContain('is in no format of software bills of materials');
  });

  test.each([
    ['truncated', '{"bomFormat": "CycloneDX", "components": [', /is no valid JSON/],
    ['empty', '', /is no valid JSON/],
    ['binary', '\u0000\u0001', /is a binary file/],
    [
      'deep',
      `{"bomFormat":"CycloneDX","specVersion":"1.6","components":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      /nests (?:deeper|more)/,
    ],
  ])('exits with 2 on a file that is %s', async (_, text, message) => {
    await write('sbom.json', text);
    const { code, out } = await run('sbom.json');
    expect(code).toBe(2);
    expect(out.replace(/\s+/g, ' ')).toMatch(message);
  });

  test('asks what the profile asks, by either name of the flag', async () => {
    await write('sbom.json', complete());
    for (const flag of ['--sbom-profile', '--profile']) {
      const { code, out } = await run('sbom.json', flag, 'cisa');
      expect(code).toBe(1);
      expect(out).toContain('0 of 1 components (0 %) have a hash; without: zlib 1.3.1');
    }
  });

  test('compares with the device of a configuration', async () => {
    await write('sbom.json', complete());
    await write('dossier.yaml', 'device: {name: Aquila IP-3, version: 3.2.2}\n');
    const { code, out } = await run('sbom.json', '--config', 'dossier.yaml');
    expect(code).toBe(1);
    expect(out.replace(/\s+/g, ' ')).toContain('The top component has version 3.2.1; dossier.yaml says 3.2.2');
  });

  test('refuses a folder', async () => {
    const { code, err } = await run('.');
    expect(code).toBe(2);
    expect(err).toContain('. is a folder, not an SBOM');
  });
});
