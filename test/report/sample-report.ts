import type {
  DossierResult,
  ElementResult,
  Evidence,
  NearMiss,
  Problem,
  Report,
  RuleResult,
  Summary,
} from '#model/report';
import type { Place } from '#model/span';

export const place = (path: string, line: number, column: number, excerpt: string): Place => ({
  path,
  start: { line, column },
  end: { line, column: column + excerpt.length },
  excerpt,
});

export const nearMiss = (reason: NearMiss['reason'], at: Place): NearMiss => ({
  ...at,
  reason,
  note: null,
  fingerprint: '0123456789abcdef',
  waiver: null,
  known: false,
});

export const evidence = (headings: readonly string[], at: Place): Evidence => ({ ...at, headings });

export const element = (id: string, label: string, given: Partial<ElementResult> = {}): ElementResult => ({
  id,
  label,
  optional: false,
  verdict: 'missing',
  evidence: [],
  contradictions: [],
  nearMisses: [],
  searched: ['ifu.md', 'security-manual.md'],
  fingerprint: 'fedcba9876543210',
  waiver: null,
  known: false,
  ...given,
});

export const result = (rule: string, given: Partial<RuleResult> = {}): RuleResult => ({
  rule,
  title: 'Fail-safe mode',
  clauses: ['MDCG 4.2', 'MDR 23.4(i)'],
  force: 'may',
  severity: 'error',
  verdict: 'missing',
  message: 'Nothing was found on: how it is left. Expected in ifu; the guidance words this as "may".',
  advice: 'Describe how the pump leaves fail-safe mode.',
  reason: null,
  elements: [],
  waiver: null,
  known: false,
  ...given,
});

const NONE: Summary = {
  satisfied: 0,
  partial: 0,
  missing: 0,
  contradicted: 0,
  notApplicable: 0,
  waived: 0,
  notChecked: 0,
  known: 0,
  errors: 0,
  warnings: 0,
  infos: 0,
};

const KEYS = { 'not-applicable': 'notApplicable', 'not-checked': 'notChecked' } as const;

function summaryOf(results: readonly RuleResult[]): Summary {
  const counts: Record<keyof Summary, number> = { ...NONE };
  for (const { verdict, severity, known } of results) {
    counts[verdict === 'not-applicable' || verdict === 'not-checked' ? KEYS[verdict] : verdict] += 1;
    if (verdict === 'partial' || verdict === 'missing' || verdict === 'contradicted')
      counts[known ? 'known' : (`${severity}s` as const)] += 1;
  }
  return counts;
}

export const dossier = (results: readonly RuleResult[], given: Partial<DossierResult> = {}): DossierResult => ({
  name: 'Aquila IP-3',
  root: '.',
  device: {
    name: 'Aquila IP-3',
    version: '3.4',
    manufacturer: null,
    regulation: 'mdr',
    class: 'IIb',
    facts: { accounts: ['local'], networked: true },
  },
  documents: [
    { path: 'ifu.md', role: 'ifu', roleFrom: 'declared', language: 'en', sha256: 'a'.repeat(64), version: '4' },
    {
      path: 'security-manual.md',
      role: 'security-manual',
      roleFrom: 'title',
      language: 'en',
      sha256: 'b'.repeat(64),
      version: null,
    },
  ],
  notRead: [],
  results,
  summary: summaryOf(results),
  waivers: [],
  ...given,
});

export const report = (dossiers: readonly DossierResult[], problems: readonly Problem[] = []): Report => ({
  tool: { name: 'dossierlint', version: '0.1.0' },
  packs: [{ id: 'mdcg-2019-16', version: '0.1.0', hash: 'c'.repeat(64) }],
  profile: 'submission',
  dossiers,
  baseline: null,
  problems,
});

const entered = evidence(
  ['Operation', 'Fail-safe mode'],
  place('ifu.md', 41, 1, 'On loss of the drive sensor the pump enters fail-safe mode.'),
);

/** A rule of which one part was found, with a near miss for the other. */
export const partialFailsafe = result('mdcg-2019-16/failsafe-mode', {
  verdict: 'partial',
  message:
    'Part of it was found; not found: how it is left. Expected: how it is entered; how it is left; the guidance words this as "may".',
  elements: [
    element('entered', 'how it is entered', { verdict: 'satisfied', evidence: [entered] }),
    element('left', 'how it is left', {
      nearMisses: [nearMiss('negated', place('ifu.md', 50, 3, 'The manual does not describe how to leave it.'))],
    }),
    element('recovery', 'data recovery', { optional: true }),
  ],
});

/** A rule of which nothing was found. */
export const missingLog = result('mdcg-2019-16/logging', {
  title: 'Logging',
  severity: 'warning',
  message: 'Nothing was found on: events that are logged.',
  advice: 'List the recorded events.',
  elements: [element('events', 'events that are logged')],
});

export const satisfiedSbom = result('mdcg-2019-16/sbom', {
  verdict: 'satisfied',
  message: 'Every expected element was found.',
  advice: '',
  elements: [
    element('file', 'a machine-readable file', {
      verdict: 'satisfied',
      evidence: [evidence([], place('sbom.cdx.json', 1, 1, '{'))],
    }),
  ],
});

export const inapplicableRoles = result('mdcg-2019-16/user-roles', {
  verdict: 'not-applicable',
  reason: 'accounts: none',
  message: 'Does not apply: accounts: none.',
  advice: '',
});

export const unreadHosting = result('mdcg-2019-16/hosting-data', {
  verdict: 'not-checked',
  reason: 'language not supported: ko',
  message: 'Not checked.',
  advice: '',
});
