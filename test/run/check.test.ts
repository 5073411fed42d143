import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createLinter } from '../../src/index.js';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dossierlint-run-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

const check = () => createLinter({ cwd: folder }).check(['.']);
const CONFIG = 'device: {name: Aquila IP-3, version: 3.2.1, facts: {accounts: [local]}}\n';

describe('a run', () => {
  test('gives every rule a result, and the place of the evidence', async () => {
    await write({
      'dossier.yaml': `${CONFIG}documents:\n  - {path: ifu.md, role: ifu}\n`,
      'ifu.md': '# IFU\n\n## Changing the default password\n\nThe default password must be changed at first login.\n',
    });
    const report = await check();
    expect(report.problems).toEqual([]);
    const [dossier] = report.dossiers;
    expect(dossier!.results.map(({ rule }) => rule)).toEqual(
      createLinter()
        .rules()
        .flatMap(({ rules }) => rules.map(({ id }) => id)),
    );
    const password = dossier!.results.find(({ rule }) => rule === 'mdcg-2019-16/default-password-change')!;
    expect(password.verdict).toBe('partial');
    expect(password.elements[0]!.evidence[0]).toMatchObject({ path: 'ifu.md', start: { line: 5, column: 1 } });
  });

  test('takes evidence in a document of a wrong role for a near miss', async () => {
    await write({
      'dossier.yaml': `${CONFIG}documents:\n  - {path: pms.md, role: pms-plan}\n`,
      'pms.md': 'The default password must be changed at first login.\n',
    });
    const report = await check();
    const password = report.dossiers[0]!.results.find(({ rule }) => rule === 'mdcg-2019-16/default-password-change')!;
    expect(password.verdict).toBe('missing');
    expect(password.elements[0]!.nearMisses[0]!.reason).toBe('wrong-role');
  });

  test('says which fact makes a rule not applicable', async () => {
    await write({
      'dossier.yaml': 'device: {name: Aquila, version: "1", facts: {accounts: none}}\n',
      'ifu.md': '# Instructions for use\n\nText.\n',
    });
    const report = await check();
    const password = report.dossiers[0]!.results.find(({ rule }) => rule === 'mdcg-2019-16/default-password-change')!;
    expect(password).toMatchObject({ verdict: 'not-applicable', reason: 'accounts: none' });
  });

  test('reads the same bytes to the same report, and says the same twice', async () => {
    await write({ 'dossier.yaml': CONFIG, 'ifu.md': '# IFU\n\nThe screen locks automatically after 10 minutes.\n' });
    expect(JSON.stringify(await check())).toBe(JSON.stringify(await check()));
  });

  test('runs a pack of the user beside the built-in ones', async () => {
    await write({
      'dossier.yaml': `${CONFIG}packs: [mdcg-2019-16, ./house-rules]\n`,
      'ifu.md': '# IFU\n\nThe teapot is warmed before use.\n',
      'house-rules/pack.yaml': 'id: house\ntitle: House rules\nversion: "1"\n',
      'house-rules/lexicon/en/tea.yaml': 'teapot:\n  words: [teapot]\n',
      'house-rules/warm-pot.yaml':
        'title: Warm the pot\nforce: should\nclauses: []\nroles: [any]\nwhy: A cold pot makes weak tea.\nadvice: Say that the pot is warmed.\nelements:\n  - {id: pot, label: the pot, find: [{kind: statement, all: [teapot]}]}\nexamples: []\n',
    });
    const report = await check();
    expect(report.problems).toEqual([]);
    expect(report.dossiers[0]!.results.at(-1)).toMatchObject({ rule: 'house/warm-pot', verdict: 'satisfied' });
  });

  test('names the file and line of a fault in such a pack', async () => {
    await write({
      'dossier.yaml': `${CONFIG}packs: [./house-rules]\n`,
      'ifu.md': '# IFU\n\nText.\n',
      'house-rules/pack.yaml': 'id: house\ntitle: House rules\nversion: "1"\nowner: me\n',
    });
    const report = await check();
    expect(report.problems[0]).toMatchObject({ kind: 'config', path: './house-rules/pack.yaml' });
    expect(report.problems[0]!.message).toContain('"owner"');
  });

  test("adds a maker's own words to a concept", async () => {
    const ifu = '# IFU\n\n## Lagoon\n\nIn Lagoon the remote view is disabled.\n';
    await write({ 'dossier.yaml': CONFIG, 'ifu.md': ifu });
    const verdict = async () =>
      (await check()).dossiers[0]!.results.find(({ rule }) => rule === 'mdcg-2019-16/failsafe-mode')!.elements[2]!
        .verdict;
    expect(await verdict()).toBe('missing');
    await write({ 'dossier.yaml': `${CONFIG}terms: {failsafe-mode: [Lagoon]}\n` });
    expect(await verdict()).toBe('satisfied');
  });

  const LAGOON = [
    '# IFU',
    '## Lagoon',
    'If the server is lost, the pump enters Lagoon.',
    '- The rate can only be lowered or stopped; bolus, new programmes and drug library are blocked.',
    'To leave it: stop the infusion, hold **Stop** for five seconds, confirm *Restart in normal mode*, and log in as senior nurse.',
  ].join('\n\n');

  test('suggests the line that makes a name known, where a chapter fits in all but the name', async () => {
    await write({ 'dossier.yaml': CONFIG, 'ifu.md': `${LAGOON}\n` });
    const failsafe = async () =>
      (await check()).dossiers[0]!.results.find(({ rule }) => rule === 'mdcg-2019-16/failsafe-mode')!;
    expect((await failsafe()).advice).toMatch(
      /If the chapter around ifu\.md:\d+ speaks of failsafe-mode \(.+\) under a name of its own, add that name to dossier\.yaml: terms: \{failsafe-mode: \["the name"\]\}\./,
    );
    await write({ 'dossier.yaml': `${CONFIG}terms: {failsafe-mode: [Lagoon]}\n` });
    expect((await failsafe()).advice).not.toContain('dossier.yaml');
  });

  test('suggests nothing where a single passage fits', async () => {
    await write({ 'dossier.yaml': CONFIG, 'ifu.md': '# IFU\n\n## Views\n\nThe remote view is disabled.\n' });
    const advice = (await check()).dossiers[0]!.results.map((result) => result.advice).join(' ');
    expect(advice).not.toContain('under a name of its own');
  });

  test('does not check a document in a language that it cannot read, and says so', async () => {
    await write({
      'dossier.yaml': `${CONFIG}documents:\n  - {path: ifu.md, role: ifu, language: fi}\n`,
      'ifu.md': '# Käyttöohje\n\nSalasana vaihdetaan ensimmäisellä kirjautumisella.\n',
    });
    const report = await check();
    const password = report.dossiers[0]!.results.find(({ rule }) => rule === 'mdcg-2019-16/default-password-change')!;
    expect(password).toMatchObject({ verdict: 'not-checked', reason: 'language not supported: fi' });
  });
});
