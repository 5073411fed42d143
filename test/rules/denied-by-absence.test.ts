import { describe, expect, test } from '@jest/globals';
import { ruleOf } from '#rules/rule-source';

const element = (more: object) => ({
  id: 'data',
  label: 'backup of data',
  find: [
    { kind: 'statement', all: ['backup'] },
    { kind: 'statement', all: ['backup'], grade: 'weak' },
    { kind: 'statement', all: ['backup'], accept: ['negated'] },
    { kind: 'table', columns: ['backup'] },
  ],
  ...more,
});
const denyOf = (more: object) => ruleOf('own', 'backup', { title: 'Backup', elements: [element(more)] }).elements[0]!.deny;

describe('an element that is denied by absence', () => {
  test('is contradicted by what its strong statements look for, said to be absent', () => {
    expect(denyOf({ deniedByAbsence: true })).toEqual([
      { kind: 'statement', all: ['backup'], grade: 'strong', absent: true },
    ]);
  });

  test('is contradicted by nothing where its rule does not say so', () => {
    expect(denyOf({})).toEqual([]);
  });
});
