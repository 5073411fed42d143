import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { checkConfig } from '#dossier/check-config';
import { findDossiers } from '#dossier/find-dossiers';
import { guessDocuments } from '#dossier/guess-documents';
import { checkWaiverFile } from '#dossier/read-waivers';
import { loadRules } from '#rules/load';
import { check } from '#run/check';
import { run } from '../cli/fake-terminal.js';
import { temporaryFolder, type TemporaryFolder } from '../dossier/temporary-folder.js';

jest.setTimeout(60_000);

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const PAGE = readFileSync(join(PROJECT, 'docs', 'adopting.md'), 'utf8');
const blocks = [...PAGE.matchAll(/```yaml\n([^]*?)```/g)].map(([, text]) => text!);

let folder: TemporaryFolder | null = null;
afterEach(() => folder?.remove());

describe('the page about adopting', () => {
  test('shows YAML that is read as it stands', () => {
    const [waivers, dossier] = blocks;
    expect(checkWaiverFile('waivers.yaml', 'waivers.yaml', waivers!).problems).toEqual([]);
    expect(checkConfig('dossier.yaml', dossier!).problems).toEqual([]);
  });

  test('names only options that there are', async () => {
    const helps = await Promise.all(['check', 'init', 'explain'].map((name) => run([name, '--help'])));
    const known = new Set(`${helps.map(({ out }) => out).join('\n')} --help`.match(/--[a-z][a-z-]+/g));
    const shown = PAGE.match(/(?<![\w-])--[a-z][a-z-]+/g) ?? [];
    expect([...new Set(shown)].filter((option) => !known.has(option))).toEqual([]);
  });

  test('leads from a folder of documents to a gate that is green, and red again for a new gap', async () => {
    folder = temporaryFolder({});
    const pump = join(folder.path, 'pump');
    cpSync(join(PROJECT, 'fixtures', 'infusion-pump-with-gaps'), pump, { recursive: true });
    rmSync(join(pump, 'dossier.yaml'));
    const house = { check, findDossiers, guessDocuments, loadRules };
    const dossierlint = (line: string) => run(line.split(' '), house, { cwd: folder!.path });
    expect((await dossierlint('init pump --name Aquila --device-version 3.4')).code).toBe(0);
    expect((await dossierlint('check pump')).code).toBe(1);
    expect((await dossierlint('check pump --baseline gaps.json --update-baseline')).code).toBe(0);
    expect((await dossierlint('check pump --baseline gaps.json')).out).toContain('no new gaps');
    rmSync(join(pump, 'security-manual.md'));
    const config = readFileSync(join(pump, 'dossier.yaml'), 'utf8');
    expect(config).toContain('security-manual.md');
    const { code, out } = await dossierlint('check pump --baseline gaps.json');
    expect(code).toBe(2);
    expect(out).toContain('documents: "security-manual.md" does not exist');
    cpSync(join(PROJECT, 'fixtures', 'infusion-pump-with-gaps', 'pms-plan.md'), join(pump, 'security-manual.md'));
    expect((await dossierlint('check pump --baseline gaps.json')).code).toBe(1);
  });
});
