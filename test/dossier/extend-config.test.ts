import { afterEach, describe, expect, test } from '@jest/globals';
import { checkRuleOverrides } from '#dossier/check-overrides';
import { findDossiers } from '#dossier/find-dossiers';
import { temporaryFolder, type TemporaryFolder } from './temporary-folder.js';

let folder: TemporaryFolder;
afterEach(() => folder.remove());

const OWN = 'device: {name: Aquila IP-3, version: 3.4, facts: {logs: true}}\n';

async function open(files: Readonly<Record<string, string>>, cwd = '') {
  folder = temporaryFolder({ 'pump/ifu.md': '', ...files });
  const found = await findDossiers([`${folder.path}/pump`], { cwd: `${folder.path}/${cwd}` });
  return { dossier: found.dossiers[0]!, problems: found.problems };
}

describe('a dossier.yaml that extends another', () => {
  test('joins facts, severities and terms, and what is said nearer wins', async () => {
    const { dossier, problems } = await open({
      'family.yaml':
        'device: {manufacturer: Aquila Medical, facts: {logs: false, networked: true}}\nprofile: guidance\nrules: {a: info, b: "off"}\n',
      'pump/dossier.yaml': `extends: ../family.yaml\n${OWN}rules: {a: error}\n`,
    });
    expect(problems).toEqual([]);
    expect(dossier.config).toMatchObject({
      device: { name: 'Aquila IP-3', manufacturer: 'Aquila Medical', facts: { logs: true, networked: true } },
      profile: 'guidance',
      rules: { a: 'error', b: 'off' },
    });
  });

  test('joins what is said of bills of materials', async () => {
    const { dossier } = await open({
      'family.yaml': 'sbom: {profile: fda}\n',
      'pump/dossier.yaml': `extends: ../family.yaml\n${OWN}sbom: {released: 2026-05-04}\n`,
    });
    expect(dossier.config!.sbom).toEqual({ profile: 'fda', released: '2026-05-04' });
  });

  test('takes a package from node_modules above it, and the last of several is nearest', async () => {
    const { dossier, problems } = await open({
      'node_modules/@aquila/family/dossier.yaml': 'profile: law\nrules: {a: info}\n',
      'node_modules/@aquila/family/strict.yaml': 'profile: fda\n',
      'pump/dossier.yaml': `extends: ["@aquila/family", "@aquila/family/strict.yaml"]\n${OWN}`,
    });
    expect(problems).toEqual([]);
    expect(dossier.config).toMatchObject({ profile: 'fda', rules: { a: 'info' } });
  });

  test('finds own packs of the shared file beside that file', async () => {
    const { dossier } = await open({
      'shared/family.yaml': 'packs: [mdcg-2019-16, ./rules]\n',
      'pump/dossier.yaml': `extends: ../shared/family.yaml\n${OWN}`,
    });
    expect(dossier.config!.packs).toEqual(['mdcg-2019-16', `${folder.path}/shared/rules`]);
  });

  test('is told mistakes of the shared file with that file and its line', async () => {
    const { dossier, problems } = await open({
      'family.yaml': 'profile: law\nrules:\n  loging: info\nwaivers: []\n',
      'pump/dossier.yaml': `extends: ../family.yaml\n${OWN}`,
    });
    expect(problems).toMatchObject([{ path: 'family.yaml', line: 4 }]);
    expect(checkRuleOverrides(dossier, []).problems).toMatchObject([{ path: 'family.yaml', line: 3 }]);
  });

  test.each([
    ['../none.yaml', '"../none.yaml" does not exist'],
    ['../ifu.md', 'is no YAML file'],
    ['family', 'there is no package that holds "family/dossier.yaml"'],
    ['/etc/passwd', 'is no path and no package'],
    ['a/../../b.yaml', 'is no path and no package'],
    ['./dossier.yaml', 'leads back to itself'],
  ])('by %s is refused with the line', async (name, message) => {
    const { problems } = await open({ 'pump/dossier.yaml': `${OWN}extends: ${name}\n` });
    expect(problems).toMatchObject([{ path: 'pump/dossier.yaml', line: 2 }]);
    expect(problems[0]!.message).toContain(message);
  });

  test('shows no file outside the working directory', async () => {
    const { problems } = await open(
      { 'secret.yaml': 'key: 1\n', 'pump/dossier.yaml': `extends: ../secret.yaml\n${OWN}` },
      'pump',
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toContain('leads out of the working directory');
  });

  test('that names no device anywhere is told so', async () => {
    const { dossier, problems } = await open({
      'family.yaml': 'device: {facts: {logs: true}}\n',
      'pump/dossier.yaml': 'extends: ../family.yaml\n',
    });
    expect(problems[0]!.message).toContain('the device has no name or no version');
    expect(dossier.config!.device).toBeNull();
  });
});
