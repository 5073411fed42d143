import { assessDossier, type DossierFacts } from '#assessment/assess-dossier';
import { AUDITS } from '#assessment/audits';
import type { Finding } from '#model/audit';
import type { DossierResult } from '#model/report';
import type { Element, Rule } from '#model/rule';
import type { ProfileData } from '#model/rule-set';
import type { Waiver } from '#model/waiver';

const element = (id: string, given: Partial<Element> = {}): Element => ({
  id,
  label: `the ${id}`,
  optional: false,
  find: [],
  deny: [],
  ...given,
});

const rule = (id: string, elements: readonly Element[]): Rule => ({
  id,
  title: id,
  force: 'should',
  clauses: [],
  roles: ['ifu'],
  applies: null,
  profiles: [],
  why: '',
  advice: 'Write it down.',
  limits: '',
  elements,
  examples: [],
});

const PROFILE: ProfileData = {
  id: 'submission',
  title: 'Submission',
  force: { law: 'error', shall: 'error', should: 'error', may: 'error' },
  marked: {},
};

/** A place that falls short, as an audit finds it. */
export const finding = (path: string, line: number, excerpt: string): Finding => ({
  path,
  start: { line, column: 1 },
  end: { line, column: 1 + excerpt.length },
  excerpt,
  note: `"${excerpt}" is no value; expected one`,
});

/** Two rules of the Aquila IP-3: one on what is missing (two elements), one on places that fall short. */
export const RULES: readonly Rule[] = [
  rule('guide/logging', [element('events'), element('retention')]),
  rule('guide/placeholders', [
    element('values', { find: [{ kind: 'audit', grade: 'strong', name: 'test/placeholders' }] }),
  ]),
];

/** Assesses the sample with these waivers and these findings of its second rule. */
export function assess(
  waivers: readonly Waiver[],
  findings: readonly Finding[] = [],
  given: Partial<DossierFacts> = {},
): DossierResult {
  const facts: DossierFacts = {
    name: 'Aquila IP-3',
    root: '.',
    device: null,
    single: false,
    documents: ['ifu.md', 'service.md'].map((path) => ({
      info: {
        path,
        role: path === 'ifu.md' ? 'ifu' : 'security-manual',
        roleFrom: 'declared',
        language: 'en',
        sha256: '',
        version: null,
      },
      evidence: { path, language: 'en', sha256: '', observations: {}, directives: { directives: [], faults: [] } },
      isReadable: true,
    })),
    notRead: [],
    now: null,
    names: {},
    today: '2026-11-24',
    waivers,
    brokenWaivers: [],
    ...given,
  };
  const audits = AUDITS as Record<string, (typeof AUDITS)[string]>;
  audits['test/placeholders'] = () => ({ kind: 'judged', sound: [], findings });
  return assessDossier(facts, RULES, PROFILE, {});
}

export const waiver = (given: Partial<Waiver>): Waiver => ({
  kind: 'waiver',
  rule: 'guide/logging',
  element: null,
  document: null,
  fingerprint: null,
  reason: 'Not sold before 2027',
  approver: 'Mira Sand',
  expires: '2027-03-31',
  reference: null,
  path: 'waivers.yaml',
  line: 2,
  covers: null,
  ...given,
});
