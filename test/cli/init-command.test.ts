import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { checkConfig } from '#dossier/check-config';
import { guessDocuments } from '#dossier/guess-documents';
import { loadRules } from '#rules/load';
import { createLinter } from '../../src/index.js';
import { temporaryFolder, type TemporaryFolder } from '../dossier/temporary-folder.js';
import { run } from './fake-terminal.js';

// Whole runs, on machines that may be busy.
jest.setTimeout(30_000);

let folder: TemporaryFolder;
afterEach(() => folder.remove());

const PUMP = ['--name', 'Aquila IP-3', '--device-version', '3.4'];
const house = { guessDocuments, loadRules };
const init = (args: readonly string[], given: Parameters<typeof run>[2] = {}) =>
  run(['init', ...args], house, { cwd: folder.path, ...given });
const written = (name = 'dossier.yaml') => readFileSync(join(folder.path, name), 'utf8');

describe('dossierlint init', () => {
  test('lists the documents with guessed roles, in a file that its own reader takes', async () => {
    folder = temporaryFolder({
      'manuals/user-manual.md': '# Manual',
      'notes.md': '# Notes',
      'security-manual.md': '# S',
    });
    const { code, out } = await init([...PUMP, '--regulation', 'mdr', '--fact', 'accounts=local, service']);
    expect(code).toBe(0);
    expect(out).toContain('Say what these are, under documents: notes.md');
    expect(written()).toMatch(/^# yaml-language-server: \$schema=\.\/node_modules\/dossierlint\/schemas\/dossier/);
    const { config, problems } = checkConfig('dossier.yaml', written());
    expect(problems).toEqual([]);
    expect(config).toMatchObject({
      device: { name: 'Aquila IP-3', version: '3.4', regulation: 'mdr', facts: { accounts: ['local', 'service'] } },
      documents: [
        { path: 'manuals/user-manual.md', role: 'ifu' },
        { path: 'notes.md', role: null },
        { path: 'security-manual.md', role: 'security-manual' },
      ],
    });
  });

  test('asks on a terminal for what the flags do not say, and again where an answer fits nothing', async () => {
    folder = temporaryFolder({});
    const answers = ['', 'Aquila IP-3', '3.4', 'mdr', 'ja', 'yes', 'local', '', '', '', '', '', '', ''];
    const { code, err } = await init([], { isTerminal: true, answers });
    expect(code).toBe(0);
    expect(err).toContain('It is needed.');
    expect(err).toContain('"ja" is none of yes, no, true, false');
    expect(checkConfig('dossier.yaml', written()).config!.device).toMatchObject({
      name: 'Aquila IP-3',
      regulation: 'mdr',
      facts: { networked: true, accounts: ['local'] },
    });
  });

  test('writes nothing where the questions are left', async () => {
    folder = temporaryFolder({});
    const { code } = await init([], { isTerminal: true, answers: ['Aquila IP-3'] });
    expect([code, readdirSync(folder.path)]).toEqual([2, []]);
  });

  test('never overwrites a file', async () => {
    folder = temporaryFolder({ 'dossier.yaml': 'device: {name: Other, version: 1}\n' });
    const { code, err } = await init(PUMP);
    expect(code).toBe(2);
    expect(err).toContain('dossier.yaml exists already and was left as it is');
    expect(written()).toContain('Other');
    folder.remove();
    folder = temporaryFolder({ 'risk-management.md': 'kept', 'x/.keep': '' });
    // Its content says nothing of its role, but its name is taken.
    const refused = await run(
      ['init', ...PUMP, '--scaffold'],
      { ...house, guessDocuments: async () => [] },
      { cwd: folder.path },
    );
    expect(refused.err).toContain('risk-management.md exists already, so nothing was written');
    expect(written('risk-management.md')).toBe('kept');
    expect(existsSync(join(folder.path, 'dossier.yaml'))).toBe(false);
  });

  test.each([
    [['--fact', 'acounts=local', ...PUMP], 'Did you mean accounts?'],
    [['--fact', 'accounts=locale', ...PUMP], 'Did you mean "local"?'],
    [['--name', 'Aquila IP-3'], 'Give --name and --device-version.'],
    [['nowhere', ...PUMP], 'the folder nowhere does not exist'],
  ])('with %j says what is wrong', async (args, message) => {
    folder = temporaryFolder({});
    const { code, err } = await init(args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(readdirSync(folder.path)).toEqual([]);
  });

  test('quotes a name that YAML would take for something else', async () => {
    folder = temporaryFolder({});
    await init(['--name', 'No: "1" # pump', '--device-version', '010']);
    const { device } = checkConfig('dossier.yaml', written()).config!;
    expect(device).toMatchObject({ name: 'No: "1" # pump', version: '010' });
  });
});

describe('dossierlint init --scaffold', () => {
  test('writes the documents that are missing, none of whose placeholders counts', async () => {
    folder = temporaryFolder({ 'user-manual.md': '# Manual\n' });
    const { code, out } = await init([...PUMP, '--scaffold']);
    expect(code).toBe(0);
    expect(out).toContain('Wrote security-manual.md: a skeleton, to be filled in.');
    expect(readdirSync(folder.path)).not.toContain('instructions-for-use.md');
    const { dossiers, problems } = await createLinter({ cwd: folder.path }).check(['.']);
    expect(problems).toEqual([]);
    const [{ summary, results, documents }] = dossiers as [(typeof dossiers)[0]];
    expect(documents).toHaveLength(5);
    // That nothing is wrong yet (no password is printed, no versions disagree) is no content.
    const found = results.filter(({ rule, verdict }) => verdict === 'satisfied' && !rule.startsWith('dossier/'));
    expect(found.map(({ rule }) => rule)).toEqual([]);
    expect(summary.missing).toBeGreaterThan(50);
  });

  test('leaves out chapters of rules that do not apply', async () => {
    folder = temporaryFolder({});
    await init([...PUMP, '--scaffold', '--fact', 'logs=false']);
    const chapters = readdirSync(folder.path)
      .filter((name) => name.endsWith('.md'))
      .map((name) => written(name))
      .join('\n');
    expect(chapters).toContain('## Fail-safe mode');
    expect(chapters).not.toContain('## Logging of security events');
  });
});

describe('dossierlint explain --template', () => {
  test('prints the skeleton of a chapter, with a place for each element', async () => {
    folder = temporaryFolder({});
    const { code, out } = await run(['explain', 'failsafe-mode', '--template'], house);
    expect(code).toBe(0);
    expect(out).toMatch(/^## Fail-safe mode\n\n<!-- .* -->\n\n- how or when it is entered: \[TBD\]\n/);
  });
});
