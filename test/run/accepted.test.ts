import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { AUDITS } from '#assessment/audits';
import type { Audit } from '#model/audit';
import { createLinter } from '../../src/index.js';
import { temporaryFolder, type TemporaryFolder } from '../dossier/temporary-folder.js';

/** Stands in for an audit of ours: finds fault with the first line of each document. */
const firstLines: Audit = ({ documents }) => ({
  kind: 'judged',
  sound: [],
  findings: documents.map(({ info: { path } }) => ({
    path,
    start: { line: 3, column: 1 },
    end: { line: 3, column: 4 },
    excerpt: 'TBD',
    note: '"TBD" is no value',
  })),
});

const RULE = [
  'title: No value is left open',
  'force: shall',
  'clauses: []',
  'roles: [any]',
  'why: A value that is left open helps nobody.',
  'advice: Fill in the value.',
  'limits: None.',
  'elements:',
  '  - id: values',
  '    label: a value in each place',
  '    find: [{kind: audit, name: test/first-lines}]',
  'examples: []',
].join('\n');

const FILES = {
  'dossier.yaml': 'device: {name: Aquila IP-3, version: 3.4}\npacks: [./own]\ndocuments: [{path: "*.md"}]\n',
  'own/pack.yaml': 'id: own\ntitle: Our rules\nversion: "1"\nsource: our handbook\n',
  'own/open-values.yaml': RULE,
  'ifu.md': '# Manual\n<!-- dossierlint-disable-next-line open-values -- filled in at release -->\nTBD days\n',
  'service.md': '# Service\n\nTBD days\n',
  'waivers.yaml':
    'waivers:\n  - rule: open-values\n    document: service.md\n    reason: Withdrawn in spring\n    approver: Mira Sand\n    expires: 2027-03-31\n',
};

// Whole runs, on machines that may be busy.
jest.setTimeout(30_000);

let folder: TemporaryFolder;
const checked = async (files: Readonly<Record<string, string>>, now = '2026-11-24') => {
  folder = temporaryFolder({ ...FILES, ...files });
  const report = await createLinter({ cwd: folder.path, now }).check(['.']);
  return { ...report, result: report.dossiers[0]!.results.find(({ rule }) => rule === 'own/open-values')! };
};

beforeEach(() => void ((AUDITS as Record<string, Audit>)['test/first-lines'] = firstLines));
afterEach(() => {
  delete (AUDITS as Record<string, Audit>)['test/first-lines'];
  folder.remove();
});

describe('what is accepted in a run', () => {
  test('by waivers.yaml and by a comment is waived together, and both are listed', async () => {
    const { result, dossiers, problems } = await checked({});
    expect(problems).toEqual([]);
    expect(result.verdict).toBe('waived');
    expect(dossiers[0]!.waivers.map(({ kind, state, path, line }) => [kind, state, path, line])).toEqual([
      ['waiver', 'applied', 'waivers.yaml', 2],
      ['directive', 'applied', 'ifu.md', 2],
    ]);
  });

  test('until a day counts again after it, and says why', async () => {
    const { result } = await checked({}, '2027-04-01');
    expect(result.verdict).toBe('missing');
    expect(result.message).toContain('The waiver at waivers.yaml:2 ended on 2027-03-31, so the gap counts again.');
  });

  test('may stand in dossier.yaml too', async () => {
    const entry = 'waivers:\n  - {rule: open-values, reason: Old, approver: Mira Sand, expires: 2027-03-31}\n';
    const { result, dossiers } = await checked({
      'dossier.yaml': FILES['dossier.yaml'] + entry,
      'waivers.yaml': 'waivers:\n',
    });
    expect(result.waiver).toMatchObject({ path: 'dossier.yaml', line: 5 });
    expect(dossiers[0]!.waivers.map(({ state }) => state)).toEqual(['applied', 'unused']);
  });

  test('by a comment without a reason is a problem with its line, and the place counts', async () => {
    const { result, problems } = await checked({
      'ifu.md': '# Manual\n<!-- dossierlint-disable-next-line open-values -->\nTBD days\n',
    });
    expect(problems).toMatchObject([{ kind: 'config', path: 'ifu.md', line: 2 }]);
    expect(result.verdict).toBe('missing');
  });
});
