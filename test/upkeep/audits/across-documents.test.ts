import { describe, expect, test } from '@jest/globals';
import type { AuditContext } from '#model/audit';
import { loadRules } from '#rules/load';
import { UPKEEP_AUDITS } from '#upkeep/audits/upkeep-audits';
import { dossierOf, pump } from '../dossier-of.js';

const givenTo = (rule: string): unknown =>
  loadRules()
    .packs.find(({ id }) => id === 'dossier')!
    .rules.find(({ id }) => id === `dossier/${rule}`)!.elements[0]!.find[0]!['with'];

function notes(audit: string, context: AuditContext, given?: unknown): string[] {
  const outcome = UPKEEP_AUDITS[audit]!(context, given);
  return outcome.kind === 'judged' ? outcome.findings.map(({ note }) => note) : [outcome.kind];
}

describe('languages of the instructions for use', () => {
  const lacking = (language: string, facts: Parameters<typeof pump>[0]): string[] =>
    notes(
      'dossier/languages',
      dossierOf([{ path: 'ifu.md', role: 'ifu', text: '# Aquila IP-3\n', language }], pump(facts)),
      givenTo('required-languages'),
    );

  test('are enough where each market takes them', () => {
    expect(lacking('en', { markets: ['IE', 'MT'], user_type: 'lay' })).toEqual([]);
    expect(lacking('en', { markets: ['AT', 'NL'], user_type: 'professional' })).toEqual([]);
    expect(lacking('de', { markets: ['LU'], user_type: 'lay' })).toEqual([]);
  });

  test('lack those that lay users of a market need', () => {
    expect(lacking('en', { markets: ['AT'], user_type: ['lay', 'professional'] })).toEqual([
      expect.stringContaining('a version in German'),
    ]);
    expect(lacking('fr', { markets: ['BE'], user_type: 'lay' })).toEqual([
      expect.stringContaining('a version in Dutch and German'),
    ]);
    expect(lacking('en', { markets: ['FR'], user_type: 'professional' })).toEqual([
      expect.stringContaining('a version in French'),
    ]);
  });

  test('cannot be judged for the union as a whole', () => {
    expect(lacking('en', { markets: ['EU'] })).toEqual(['nothing']);
  });
});

describe('the device', () => {
  const heads = (text: string): string[] =>
    notes(
      'dossier/device',
      dossierOf([{ path: 'ifu.md', role: 'ifu', text: `# Aquila IP-3 infusion pump\n\n${text}\n` }]),
    );

  test.each([
    'Valid for Aquila IP-3, software version 3.2.1.',
    'Statement MDS2-IP3, version 2.0. Aquila IP-3, software version 3.2.',
    'Document version 7.0. The app is Aquila Home 2.4; the gateway runs Linux 6.6.87.',
    'Describes pump software 3.2.1.',
  ])('is the same: %s', (text) => {
    expect(heads(text)).toEqual([]);
  });

  test.each([
    ['Valid for Aquila IP-3, software version 3.1.0.', 'version 3.1.0 stands here'],
    ['Describes pump software 4.0.', 'version 4.0 stands here'],
    ['| Document | Value |\n|---|---|\n| Software version | 3.1.9 |', 'version 3.1.9 stands here'],
    ['Valid for Aquila IP-2.', '"Aquila IP-2" stands here'],
  ])('is another: %s', (text, note) => {
    expect(heads(text)).toEqual([expect.stringContaining(note)]);
  });

  test('is found in the front matter', () => {
    const text = '---\nproduct: Aquila IP-3 2.9.0\n---\n\n# Manual\n';
    expect(notes('dossier/device', dossierOf([{ path: 'ifu.md', role: 'ifu', text }]))).toEqual([
      expect.stringContaining('2.9.0'),
    ]);
  });
});

describe('declared facts', () => {
  const against = (text: string, facts: Parameters<typeof pump>[0]): string[] =>
    notes(
      'dossier/facts',
      dossierOf([{ path: 'ifu.md', role: 'ifu', text }], pump(facts)),
      givenTo('facts-consistent'),
    );

  test('are contradicted by a chapter, a table or a sentence', () => {
    expect(against('## Remote service\n\nStaff connects.', { remote_service: false })).toHaveLength(1);
    expect(against('| Port | Direction |\n|---|---|\n| 443 | out |\n', { networked: false })).toHaveLength(1);
    expect(against('The pump stores patient names.', { phi: 'none' })).toHaveLength(1);
    expect(against('The pump cannot be updated.', { update_path: ['service'] })).toHaveLength(1);
  });

  test('are not, where the text agrees, denies or asks', () => {
    expect(against('## Remote service\n\nStaff connects.', { remote_service: true })).toEqual([]);
    expect(against('## Remote service\n\nThe pump has no remote service.', { remote_service: false })).toEqual([]);
    expect(against('## Remote service\n', { remote_service: false })).toEqual([]);
    expect(against('The pump stores no patient names.', { phi: 'none' })).toEqual([]);
  });
});

describe('language versions', () => {
  const differ = (en: string, de: string): string[] =>
    notes(
      'dossier/translations',
      dossierOf([
        { path: 'ifu.en.md', role: 'ifu', text: en },
        { path: 'ifu.de.md', role: 'ifu', text: de, language: 'de' },
      ]),
    );

  test('agree by what they count, decimal commas and all', () => {
    expect(differ('# A\n\n1. Take 0.5 ml.\n2. Wait 3 min.\n', '# A\n\n1. 0,5 ml nehmen.\n2. 3 min warten.\n')).toEqual(
      [],
    );
  });

  test('differ in steps, values or chapters, and say where', () => {
    expect(differ('# A\n\n1. x\n2. y\n', '# A\n\n1. x\n')).toEqual([
      expect.stringMatching(/ifu\.en\.md:1: here 1 steps, there 2/),
    ]);
    expect(differ('# A\n\nWait 3 min.\n', '# A\n\n5 min warten.\n')).toEqual([
      expect.stringContaining('not the value 3'),
    ]);
    expect(differ('# A\n\n## B\n\n## C\n', '# A\n\n## B\n')).toEqual([
      expect.stringContaining('2 chapters here, 3 in ifu.en.md'),
    ]);
  });
});

describe('accounts', () => {
  const TABLE = '## Roles\n\n| Role | Rights |\n|---|---|\n| Nurse | start |\n| Administrator | all |\n\n';
  const unruled = (text: string): string[] =>
    notes('dossier/accounts', dossierOf([{ path: 's.md', role: 'security-manual', text: TABLE + text }]));

  test('have a rule by their name or for all', () => {
    expect(unruled('Nurses use a PIN of 6 digits, administrators a password of 14 characters.')).toEqual([]);
    expect(unruled('Every password has at least 12 characters.')).toEqual([]);
  });

  test('lack one where only another is named', () => {
    expect(unruled('Administrators use a password of 14 characters.')).toEqual([expect.stringContaining('for Nurse')]);
  });
});
