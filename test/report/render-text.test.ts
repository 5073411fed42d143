import { describe, expect, test } from '@jest/globals';
import { PLAIN } from '#report/palette';
import type { Report } from '#model/report';
import { renderText } from '#report/text/render-text';
import { waiver } from '../assessment/sample-dossier.js';
import {
  dossier,
  element,
  evidence,
  inapplicableRoles,
  missingLog,
  nearMiss,
  partialFailsafe,
  place,
  report,
  result,
  satisfiedSbom,
  unreadHosting,
} from './sample-report.js';

const CALM = { palette: PLAIN, width: 100, quiet: false, verbose: false };
const shown = (of: Report, given: Partial<typeof CALM> = {}): string => renderText(of, { ...CALM, ...given });

const everything = dossier([missingLog, partialFailsafe, satisfiedSbom, inapplicableRoles, unreadHosting], {
  root: 'devices/pump',
});
const misspelt = {
  kind: 'config',
  message: 'unknown key "devise"',
  path: 'devices/pump/dossier.yaml',
  line: 3,
  hint: 'Write device.',
} as const;

describe('the text report', () => {
  test('names the dossier and counts verdicts and severities', () => {
    expect(
      shown(report([everything]))
        .split('\n')
        .slice(0, 3),
    ).toEqual([
      'Aquila IP-3 devices/pump',
      '1 error, 1 warning · 5 rules: 1 satisfied, 1 partial, 1 missing, 1 not applicable, 1 not checked',
      '2 documents read',
    ]);
  });

  test('shows a gap with what is so, what is missing, the nearest place, near misses in words, what to do and where was looked', () => {
    const text = shown(report([dossier([partialFailsafe])]));
    expect(text).toContain(
      [
        'error    mdcg-2019-16/failsafe-mode partial',
        '         Fail-safe mode · MDCG 4.2 · MDR 23.4(i)',
        '         Part of it was found; not found: how it is left. Expected: how it is entered; how it is',
        '         left; the guidance words this as "may".',
        '         found      how it is entered ifu.md:41:1',
        '         missing    how it is left',
        '         optional   data recovery (not found; it would help, and is not counted)',
        '         nearest    ifu.md:41:1 “On loss of the drive sensor the pump enters fail-safe mode.”',
        '         near miss  ifu.md:50:3 says that it is not so: “The manual does not describe how to leave',
        '                    it.” (how it is left)',
        '         to do      Describe how the pump leaves fail-safe mode.',
        '         searched   ifu.md, security-manual.md',
      ].join('\n'),
    );
  });

  test('puts errors before warnings, whatever the order of the rules', () => {
    const text = shown(report([everything]));
    expect(text.indexOf('failsafe-mode')).toBeLessThan(text.indexOf('mdcg-2019-16/logging'));
  });

  test('prints places relative to the working directory', () => {
    expect(shown(report([everything]))).toContain('devices/pump/ifu.md:50:3');
  });

  test('says that no passage comes near, and that no fitting document was searched', () => {
    const lonely = result('p/lonely', { elements: [element('a', 'the only thing', { searched: [] })] });
    const text = shown(report([dossier([lonely])]));
    expect(text).toContain('nearest    no passage comes near');
    expect(text).toContain('searched   nothing: no document of the dossier is one where this is expected');
  });

  test('takes the best near miss for the nearest place where nothing was found, and names a shared place once', () => {
    const miss = nearMiss('future', place('ifu.md', 7, 1, 'A backup will be described.'));
    const rule = result('p/backup', {
      elements: [element('a', 'how'), element('b', 'when')].map((one) => ({ ...one, nearMisses: [miss] })),
    });
    const text = shown(report([dossier([rule])]));
    expect(text).toContain('nearest    ifu.md:7:1 promises it for later: “A backup will be described.” (how; when)');
    expect(text.match(/ifu\.md:7:1/g)).toHaveLength(1);
  });

  test('shows both sides of a contradiction', () => {
    const contrary = element('a', 'the default password is changed', {
      verdict: 'contradicted',
      evidence: [evidence([], place('ifu.md', 4, 1, 'Change the password.'))],
      contradictions: [place('security-manual.md', 9, 1, 'The password cannot be changed.')],
    });
    const text = shown(report([dossier([result('p/password', { verdict: 'contradicted', elements: [contrary] })])]));
    expect(text).toContain('says so    ifu.md:4:1 “Change the password.”');
    expect(text).toContain('says not   security-manual.md:9:1 “The password cannot be changed.”');
  });

  test('shortens long lists with a count, and gives them in full when verbose', () => {
    const notRead = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `${name}.pdf`);
    const many = report([dossier([missingLog], { notRead })]);
    expect(shown(many)).toContain('7 files not read: a.pdf, b.pdf, c.pdf, d.pdf, e.pdf and 2 more');
    expect(shown(many, { verbose: true })).toContain('e.pdf, f.pdf, g.pdf');
  });

  test('never hides near misses without saying so', () => {
    const misses = [1, 2, 3, 4, 5].map((line) => nearMiss('hedged', place('ifu.md', line, 1, `It may be ${line}.`)));
    const rule = report([dossier([result('p/r', { elements: [element('a', 'it', { nearMisses: misses })] })])]);
    expect(shown(rule)).toContain('and 2 near misses more; --verbose shows all');
    expect(shown(rule, { verbose: true })).toContain('ifu.md:5:1 says that it may be so');
  });

  test('says what was not checked even when it is not verbose, and the rest when it is', () => {
    expect(shown(report([everything]))).toContain(
      'not checked     language not supported: ko: mdcg-2019-16/hosting-data',
    );
    expect(shown(report([everything]))).not.toContain('accounts: none');
    const verbose = shown(report([everything]), { verbose: true });
    expect(verbose).toContain('not applicable  mdcg-2019-16/user-roles    accounts: none');
    expect(verbose).toContain('satisfied       mdcg-2019-16/sbom          devices/pump/sbom.cdx.json:1:1');
    expect(verbose).toContain('read  devices/pump/security-manual.md security-manual (by its title), en');
  });

  test('tells a reason that many rules share in one line', () => {
    const left = ['a', 'b', 'c', 'd', 'e'].map((name) =>
      result(`p/${name}`, { verdict: 'not-checked', reason: 'left out by profile law' }),
    );
    const few = report([dossier([satisfiedSbom, ...left])]);
    expect(shown(few)).toContain('not checked     left out by profile law: p/a, p/b, p/c and 2 more\n');
    expect(shown(few, { verbose: true })).toContain('not checked     p/e                left out by profile law');
  });

  test('shows the role that was inferred for a single document', () => {
    const single = dossier([missingLog], {
      documents: [
        { path: 'ifu.md', role: 'ifu', roleFrom: 'file-name', language: 'en', sha256: 'a'.repeat(64), version: null },
      ],
    });
    expect(shown(report([single]))).toContain('read  ifu.md ifu (by its file name), en');
  });

  test('ends with the problems and the totals', () => {
    const lines = shown(report([everything], [misspelt]))
      .trimEnd()
      .split('\n')
      .slice(-4);
    expect(lines).toEqual([
      'problem  devices/pump/dossier.yaml:3 unknown key "devise"',
      '         Write device.',
      '',
      expect.stringMatching(/^1 error, 1 warning, 1 problem \(profile submission\)\./),
    ]);
  });

  test('lists what is accepted on whose word, what has ended, and what nobody needs any more', () => {
    const waivers = [
      { ...waiver({ element: 'events', reference: 'QM-7' }), state: 'applied' },
      { ...waiver({ expires: '2026-01-31', line: 8 }), state: 'expired' },
      { ...waiver({ document: 'ifu.md', line: 14 }), state: 'unused' },
    ] as const;
    const text = shown(report([dossier([satisfiedSbom], { waivers, root: 'pump' })])).replace(/\s+/g, ' ');
    expect(text).toContain(
      'accepted pump/waivers.yaml:2 guide/logging (events) - Not sold before 2027 (Mira Sand, until 2027-03-31, QM-7)',
    );
    expect(text).toContain('expired pump/waivers.yaml:8 guide/logging - ended on 2026-01-31:');
    expect(text).toContain('unused pump/waivers.yaml:14 guide/logging (in ifu.md) - no gap matches this waiver:');
  });

  test('shows an accepted element beside those that are missing', () => {
    const events = element('events', 'events', { verdict: 'waived', waiver: waiver({}) });
    const text = shown(report([dossier([{ ...missingLog, elements: [events, ...missingLog.elements] }])]));
    expect(text).toContain('accepted   events (Not sold before 2027)');
  });

  test('says that there are no gaps', () => {
    expect(shown(report([dossier([satisfiedSbom])]))).toBe(
      'Aquila IP-3\nno gaps · 1 rule: 1 satisfied\n2 documents read\n\nno gaps (profile submission).\n',
    );
  });
});

describe('the quiet text report', () => {
  test('is empty where all is well, even with warnings', () => {
    expect(shown(report([dossier([satisfiedSbom, missingLog])]), { quiet: true })).toBe('');
  });

  test('holds only errors and problems, and names the dossier where there are several', () => {
    const text = shown(report([everything, dossier([satisfiedSbom], { name: 'Other' })], [misspelt]), { quiet: true });
    expect(text.startsWith('Aquila IP-3 devices/pump\n\nerror    mdcg-2019-16/failsafe-mode')).toBe(true);
    expect(text).not.toMatch(/logging|Other|not checked|profile/);
    expect(text).toContain('problem  devices/pump/dossier.yaml:3');
  });

  test('shows the rules of a pack that asks for it as a table when verbose, a row each', () => {
    const satisfied = result('caps/log-off', {
      title: 'Automatic log-off',
      clauses: ['80001 ALOF'],
      verdict: 'satisfied',
      elements: [
        element('time', 'time', { verdict: 'satisfied', evidence: [evidence([], place('ifu.md', 7, 3, '5 minutes'))] }),
      ],
    });
    const lacking = result('caps/audit', {
      title: 'Audit controls',
      clauses: ['80001 AUDT'],
      verdict: 'missing',
      elements: [element('events', 'recorded events'), element('export', 'export', { optional: true })],
    });
    const idle = result('caps/locks', {
      title: 'Physical locks',
      clauses: ['80001 PLOK'],
      verdict: 'not-applicable',
      reason: 'form: software-only',
    });
    const of = {
      ...report([dossier([satisfied, lacking, idle, missingLog], { root: 'devices/pump' })]),
      packs: [{ id: 'caps', version: '1', hash: '', table: 'Security capabilities' }],
    };
    expect(shown(of, { verbose: true })).toContain(
      [
        'Security capabilities',
        'ALOF  Automatic log-off  satisfied       devices/pump/ifu.md:7:3',
        'AUDT  Audit controls     missing         not found: recorded events',
        'PLOK  Physical locks     not applicable  form: software-only',
      ].join('\n'),
    );
    expect(shown(of)).not.toContain('Security capabilities');
  });
});
