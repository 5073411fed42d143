import { describe, expect, test } from '@jest/globals';
import { UPKEEP_AUDITS } from '#upkeep/audits/upkeep-audits';
import { dossierOf } from '../dossier-of.js';

const SECURITY = {
  path: 'security-manual.md',
  role: 'security-manual',
  text: '# Security manual\n\nSEC-IP3-EN, version 6.\n\n## 1 Network\n\n## 2 Accounts\n\n### 2.1 Roles\n\n## 3 Updates\n\nSee `x`.\n',
};

function notesFor(text: string, files: readonly string[] = []): string[] {
  const ifu = { path: 'docs/ifu.md', role: 'ifu', text };
  const outcome = UPKEEP_AUDITS['dossier/references']!(dossierOf([ifu, SECURITY], null, files));
  return outcome.kind === 'judged' ? outcome.findings.map(({ note }) => note) : [];
}

const CHAPTERS = '## 1 Use\n\n## 2 Care\n\n### 2.1 Cleaning\n\n## 3 Help\n\n';

describe('a link', () => {
  test.each([
    ['to a file that is there', '[manual](../security-manual.md)'],
    ['to a heading that is there', '[roles](../security-manual.md#21-roles) and [use](#1-use)'],
    ['to an address on the web', '[portal](https://docs.nordlicht-infusion.example/none)'],
    ['to a picture that is there', '![front](figures/front.svg)'],
    ['to a folder', '[figures](figures/)'],
    ['without its ending, as page generators have it', '[manual](../security-manual)'],
    ['with spaces written as signs', '![top](figures/top%20view.svg)'],
  ])('%s resolves', (_, link) => {
    expect(notesFor(CHAPTERS + link, ['docs/figures/front.svg', 'docs/figures/top view.svg'])).toEqual([]);
  });

  test.each([
    ['to a file that is not there', '[old](../old.md)', 'the dossier has no "old.md"'],
    [
      'to a heading that is not there',
      '[x](../security-manual.md#31-keys)',
      'there is no "#31-keys" in security-manual.md',
    ],
    ['out of the dossier', '[x](../../other/secret.md)', 'leads out of the dossier'],
    ['to a file of this machine', '[x](file:///etc/passwd)', 'leads out of the dossier'],
    ['to a drive', '[x](C:/Users/me/ifu.docx)', 'leads out of the dossier'],
  ])('%s is found', (_, link, note) => {
    expect(notesFor(CHAPTERS + link)).toEqual([expect.stringContaining(note)]);
  });
});

describe('a pointer', () => {
  test.each([
    'See chapter 2.1.',
    'See section 2.1 of the security manual.',
    'See SEC-IP3-EN chapters 1 and 2.',
    'See IEC 81001-5-1 clause 9.4.',
    'See chapter 9 of the service agreement.',
    'As § 203 of the law asks.',
  ])('holds or is left alone: %s', (text) => {
    expect(notesFor(CHAPTERS + text)).toEqual([]);
  });

  test.each([
    ['See chapter 7.', 'there is no chapter 7 in docs/ifu.md'],
    ['See section 4.2 of the security manual.', 'there is no chapter 4.2 in security-manual.md'],
    ['See SEC-IP3-EN chapters 1 and 8.', 'there is no chapter 8 in security-manual.md'],
  ])('leads nowhere: %s', (text, note) => {
    expect(notesFor(CHAPTERS + text)).toEqual([expect.stringContaining(note)]);
  });

  test('in a document without numbers is left alone', () => {
    expect(notesFor('## Use\n\nSee chapter 7.')).toEqual([]);
  });
});

describe('an id', () => {
  const RISKS = '| Id | Threat |\n|---|---|\n| SR-01 | a |\n| SR-02 | b |\n| SR-04 | c |\n\n';

  test('that nobody laid down is found among others of its kind', () => {
    expect(notesFor(`${RISKS}SR-01 and SR-03 remain.`)).toEqual([
      expect.stringContaining('SR-03 is laid down nowhere'),
    ]);
  });

  test('of another kind, of an extract or of a standard is left alone', () => {
    expect(notesFor(`${RISKS}Report VR-77, AES-256 and study CL-14.`)).toEqual([]);
    expect(notesFor(`## Risks (extract)\n\n${RISKS}SR-09 remains.`)).toEqual([]);
  });
});

test('a requirement that applies without evidence is found', () => {
  const table =
    '| GSPR | Applies | Evidence |\n|---|---|---|\n| 17.2 | yes | RMF-IP3 |\n| 17.4 | yes | |\n| 22.1 | no | |\n';
  expect(notesFor(CHAPTERS + table)).toEqual([expect.stringContaining('17.4 names no evidence')]);
});

test('of a document named alone, nothing is known of the files beside it', () => {
  const one = dossierOf([{ path: 'ifu.md', role: 'ifu', text: '[x](old.md) [y](#none)' }], null);
  const outcome = UPKEEP_AUDITS['dossier/references']!({ ...one, single: true });
  expect(outcome).toMatchObject({ kind: 'judged', findings: [{ excerpt: '[y](#none)' }] });
});
