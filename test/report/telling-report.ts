import type { Report } from '#model/report';
import type { WaiverResult } from '#model/waiver';
import type { SourceData } from '#model/rule-set';
import { PLAIN } from '#report/palette';
import type { RenderOptions } from '#report/render-options';
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

export const SOURCES: readonly SourceData[] = [
  { name: 'MDR', title: 'The regulation', url: 'https://law.example/mdr', shows: 'requirements' },
  { name: 'IVDR', title: 'The other regulation', url: 'https://law.example/ivdr', shows: 'requirements' },
  { name: 'MDCG', title: 'The guidance', url: 'https://guidance.example/', shows: null },
  { name: 'MDS2', title: 'The form', url: 'https://form.example/', shows: 'questions' },
];

export const OPTIONS: RenderOptions = {
  palette: PLAIN,
  width: 100,
  quiet: false,
  verbose: false,
  book: { sources: SOURCES, rules: new Map() },
};

/** Ports of which two were judged and fall short. */
export const judgedPorts = result('mdcg-2019-16/firewall-rules', {
  title: 'Firewall rules',
  clauses: ['MDCG 4.2', 'MDR 23.4(ab)', 'MDS2 NAUT-2.1'],
  verdict: 'partial',
  message: '2 places fall short; expected: every port has a direction.',
  advice: 'Name the direction of each port.',
  elements: [
    element('direction', 'every port has a direction', {
      verdict: 'partial',
      fingerprint: '1111111111111111',
      evidence: [evidence(['Network'], place('security-manual.md', 20, 1, '| 443 | in |'))],
      nearMisses: [
        {
          ...nearMiss('falls-short', place('security-manual.md', 21, 1, '| 8080 | |')),
          note: 'Port 8080 has no direction; in or out was expected',
          fingerprint: '2222222222222222',
        },
        {
          ...nearMiss('falls-short', place('security-manual.md', 22, 1, '| 8081 | |')),
          note: 'Port 8081 has no direction; in or out was expected',
          fingerprint: '3333333333333333',
        },
      ],
    }),
  ],
});

/** Backup, of which one document says yes and another no. */
export const contradictedBackup = result('mdcg-2019-16/backup', {
  title: 'Backup',
  clauses: ['MDR 9', 'MDR 10.1', 'IVDR 4'],
  severity: 'info',
  verdict: 'contradicted',
  message: 'The documents contradict themselves on: how it is made.',
  advice: 'Say it once.',
  elements: [
    element('made', 'how it is made', {
      verdict: 'contradicted',
      fingerprint: '4444444444444444',
      evidence: [evidence([], place('ifu.md', 7, 1, 'Back it up daily.'))],
      contradictions: [place('security-manual.md', 9, 5, 'There is no backup.')],
    }),
  ],
});

const WAIVER: WaiverResult = {
  kind: 'waiver',
  rule: 'iec-80001-2-2/automatic-logoff',
  element: null,
  document: null,
  fingerprint: null,
  reason: 'the pump must never lock during an infusion',
  approver: 'M. Ito',
  expires: '2027-06-30',
  reference: null,
  path: 'waivers.yaml',
  line: 2,
  covers: null,
  state: 'applied',
};

/** Log-off, whose gap was accepted. */
export const waivedLogOff = result('iec-80001-2-2/automatic-logoff', {
  title: 'Automatic log-off',
  clauses: ['MDS2 ALOF-1'],
  verdict: 'waived',
  reason: null,
  waiver: WAIVER,
  message: 'Accepted as a gap.',
  advice: '',
  elements: [
    element('time', 'after which time', { verdict: 'waived', waiver: WAIVER, fingerprint: '5555555555555555' }),
  ],
});

export const PROBLEM = {
  kind: 'unreadable',
  message: 'the file could not be opened',
  path: 'pump/ifu.md',
  line: 3,
  hint: 'Look at its permissions.',
} as const;

/** A dossier with every verdict. */
export const telling = dossier(
  [
    partialFailsafe,
    missingLog,
    judgedPorts,
    contradictedBackup,
    waivedLogOff,
    satisfiedSbom,
    inapplicableRoles,
    unreadHosting,
  ],
  { root: 'devices/pump', notRead: ['a.docx'], waivers: [WAIVER, { ...WAIVER, state: 'unused', line: 9 }] },
);

/** A report with every verdict and a problem. */
export const TELLING: Report = report([telling], [PROBLEM]);

export const NASTY = [
  '\u001B[2J\u202Eevil\u0007',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '[click](javascript:alert(1)) ![x](http://evil.example/x.png) @everyone #12 https://evil.example www.evil.example',
  '```\n| a | b |\n\n::error::x ##vso[task.complete] %0A::stop',
  '"quoted", \'single\' & </testcase> ]]> {0} \uD800 \uFFFF `tick`',
].join('\n');

/** A report in which every text that a dossier can bring in is hostile. */
export function hostile(text: string): Report {
  const bad = result('own/rule', {
    title: text,
    message: text,
    reason: text,
    advice: text,
    clauses: ['MDR 1', 'MDS2 X-1', text],
    verdict: 'partial',
    elements: [
      element('found', text, { verdict: 'satisfied', evidence: [evidence([text], place('ifu.md', 1, 1, text))] }),
      element('near', text, {
        nearMisses: [nearMiss('negated', place(text, 1, 1, text))],
        searched: [text],
        fingerprint: '6666666666666666',
      }),
      element('judged', text, {
        nearMisses: [{ ...nearMiss('falls-short', place(text, 2, 1, text)), note: text }],
      }),
      element('contrary', text, {
        verdict: 'contradicted',
        contradictions: [place(text, 3, 1, text)],
        fingerprint: '7777777777777777',
      }),
    ],
  });
  const waiver: WaiverResult = {
    ...WAIVER,
    rule: text,
    element: text,
    document: text,
    reason: text,
    approver: text,
    reference: text,
    path: text,
  };
  const waived = { ...bad, rule: 'own/waived', verdict: 'waived' as const, waiver };
  const unchecked = { ...bad, rule: 'own/unchecked', verdict: 'not-checked' as const };
  const off = { ...bad, rule: 'own/off', verdict: 'not-applicable' as const };
  return report(
    [
      dossier([bad, waived, unchecked, off], {
        name: text,
        root: text.replace(/\n/g, ' '),
        notRead: [text],
        waivers: [waiver],
        documents: [{ path: text, role: null, roleFrom: null, language: text, sha256: 'a'.repeat(64), version: text }],
      }),
    ],
    [{ kind: 'config', message: text, path: text, line: 1, hint: text }],
  );
}
