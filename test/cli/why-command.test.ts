import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { findDossiers } from '#dossier/find-dossiers';
import { check } from '#run/check';
import { loadRules } from '#rules/load';
import { temporaryFolder, type TemporaryFolder } from '../dossier/temporary-folder.js';
import { run } from './fake-terminal.js';

jest.setTimeout(30_000);

let folder: TemporaryFolder;
afterEach(() => folder.remove());

const FILES = {
  'family.yaml': 'profile: guidance\nrules: {logging: info}\n',
  'pump/dossier.yaml': [
    'extends: ../family.yaml',
    'device: {name: Aquila IP-3, version: 3.4, facts: {logs: true}}',
    'documents: [{path: ifu.md, role: ifu}, {path: plan.md, role: pms-plan}]',
  ].join('\n'),
  'pump/ifu.md': '# Manual\n\n## Log\n\nThe pump logs every login and every change of a setting with date and time.\n',
  'pump/plan.md': '# Plan\n',
  'pump/notes.md': '# Notes\n',
};

async function why(...words: readonly string[]) {
  folder = temporaryFolder(FILES);
  const { code, out, err } = await run(
    ['check', 'pump', '--why', ...words],
    { check, findDossiers, loadRules },
    { cwd: folder.path },
  );
  return { code, err, out: out.replace(/\s+/g, ' ') };
}

describe('check --why', () => {
  test('tells the file, profile, fact and role that decided, and what stands there', async () => {
    const { code, out } = await why('pump/ifu.md', 'logging');
    expect(code).toBe(0);
    expect(out).toContain('mdcg-2019-16/logging in pump/ifu.md');
    expect(out).toContain('configured by pump/dossier.yaml, which extends family.yaml');
    expect(out).toContain('profile guidance, by family.yaml:1');
    expect(out).toContain('severity info, by family.yaml:2');
    expect(out).toContain('the device says logs: yes');
    expect(out).toContain('may carry yes, ifu is one of: ');
    expect(out).toContain('events that are logged: found here, line 5: "The pump logs every login');
  });

  test('tells that a document of another role cannot carry the rule', async () => {
    const { out } = await why('pump/plan.md', 'logging');
    expect(out).toContain('may carry no: expected in ');
    expect(out).toContain('events that are logged: found elsewhere: ifu.md:5');
  });

  test.each([
    [['pump/notes.md', 'logging'], 'pump/dossier.yaml does not list it under documents'],
    [['pump/ifo.md', 'logging'], 'Did you mean pump/ifu.md?'],
    [['pump/ifu.md', 'loging'], 'Did you mean mdcg-2019-16/logging?'],
    [['pump/ifu.md'], '--why takes a document and a rule'],
  ])('%j is told what is wrong', async (words, message) => {
    const { code, err } = await why(...words);
    expect(code).toBe(2);
    expect(err.replace(/\s+/g, ' ')).toContain(message);
  });
});
