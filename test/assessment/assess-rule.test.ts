import { describe, expect, test } from '@jest/globals';
import { assessRule, type DossierEvidence } from '#assessment/assess-rule';
import { AUDITS } from '#assessment/audits';
import { finding, RULES } from './sample-dossier.js';

const PUMP: DossierEvidence = {
  device: {
    name: 'Aquila IP-3',
    version: '3.1.0',
    manufacturer: null,
    regulation: null,
    class: null,
    facts: { networked: false },
  },
  documents: [],
  single: false,
  files: [],
  profile: 'submission',
  now: null,
  names: {},
  acceptances: { valid: [], expired: [], broken: [] },
};

describe('a rule that does not apply', () => {
  test('names the fact that decided, whatever its audit would find, and is not judged at all', () => {
    let asked = 0;
    const audits = AUDITS as Record<string, (typeof AUDITS)[string]>;
    audits['test/placeholders'] = () => {
      asked += 1;
      return { kind: 'judged', sound: [], findings: [finding('ifu.md', 4, 'TBD')] };
    };
    const result = assessRule({ ...RULES[1]!, applies: 'networked' }, 'error', PUMP);
    expect(result).toMatchObject({ verdict: 'not-applicable', message: 'Does not apply: networked: no.', advice: '' });
    expect(result.elements).toMatchObject([{ id: 'values', verdict: 'not-applicable', nearMisses: [], searched: [] }]);
    expect(asked).toBe(0);
  });
});
