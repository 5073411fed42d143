import { describe, expect, test } from '@jest/globals';
import type { DossierResult } from '#model/report';
import { assess, finding, waiver } from './sample-dossier.js';

const logging = ({ results }: DossierResult) => results[0]!;
const placeholders = ({ results }: DossierResult) => results[1]!;
const states = ({ waivers }: DossierResult) => waivers.map(({ state }) => state);
const places = [finding('ifu.md', 4, 'TBD'), finding('service.md', 9, 'tbc')];

describe('a waiver', () => {
  test('accepts all that is missing of its rule, and says who approved it', () => {
    const result = assess([waiver({})]);
    expect(logging(result)).toMatchObject({
      verdict: 'waived',
      advice: '',
      message: 'Accepted as a gap: Not sold before 2027 (approved by Mira Sand, until 2027-03-31).',
      waiver: { path: 'waivers.yaml', line: 2 },
    });
    expect(result.summary).toMatchObject({ waived: 1, errors: 0 });
    expect(states(result)).toEqual(['applied']);
  });

  test('for one element leaves the rest of the rule a gap', () => {
    const result = assess([waiver({ element: 'events' })]);
    expect(logging(result)).toMatchObject({ verdict: 'missing', waiver: null });
    expect(logging(result).elements.map(({ verdict }) => verdict)).toEqual(['waived', 'missing']);
    expect(logging(result).message).toContain(': the retention.');
    expect(states(result)).toEqual(['applied']);
  });

  test('of each element together waive the rule', () => {
    expect(logging(assess([waiver({ element: 'events' }), waiver({ element: 'retention' })])).verdict).toBe('waived');
  });

  test('holds on its last day and no longer, and the gap says why it is back', () => {
    expect(logging(assess([waiver({ expires: '2026-11-24' })])).verdict).toBe('waived');
    const result = assess([waiver({ expires: '2026-11-23' })]);
    expect(logging(result).verdict).toBe('missing');
    expect(logging(result).message).toContain(
      'The waiver at waivers.yaml:2 ended on 2026-11-23, so the gap counts again.',
    );
    expect(states(result)).toEqual(['expired']);
  });

  test('ends by the day of the run where one was given, and never where nobody knows the day', () => {
    const ended = [waiver({ expires: '2026-11-23' })];
    expect(logging(assess(ended, [], { now: '2026-01-01' })).verdict).toBe('waived');
    expect(logging(assess(ended, [], { today: null })).verdict).toBe('waived');
  });

  test('that is not well written accepts nothing, and the gap says so', () => {
    const broken = {
      rule: 'guide/logging',
      element: null,
      path: 'waivers.yaml',
      line: 7,
      fault: 'it lacks "approver"',
    };
    expect(logging(assess([], [], { brokenWaivers: [broken] })).message).toContain(
      'The waiver at waivers.yaml:7 accepts nothing: it lacks "approver".',
    );
  });

  test('that nothing matches is told as unused', () => {
    expect(states(assess([waiver({ rule: 'guide/placeholders' })]))).toEqual(['unused']);
    expect(states(assess([waiver({}), waiver({ line: 9 })]))).toEqual(['applied', 'unused']);
  });

  test('for a rule that was not looked at is not told at all', () => {
    expect(assess([waiver({ rule: 'guide/other' })]).waivers).toEqual([]);
  });

  test('matches a gap by its fingerprint', () => {
    const { fingerprint } = logging(assess([])).elements[1]!;
    const result = assess([waiver({ fingerprint })]);
    expect(logging(result).elements.map(({ verdict }) => verdict)).toEqual(['missing', 'waived']);
  });

  test('for a document accepts what is missing only where no other document may carry it', () => {
    expect(logging(assess([waiver({ document: 'ifu.md' })])).verdict).toBe('waived');
    expect(logging(assess([waiver({ document: 'service.md' })])).verdict).toBe('missing');
  });
});

describe('a waiver for places that fall short', () => {
  const rule = 'guide/placeholders';

  test('of one document accepts those places and no others', () => {
    const result = placeholders(assess([waiver({ rule, document: 'ifu.md' })], places));
    expect(result.verdict).toBe('missing');
    expect(result.message).toContain('One place falls short');
    expect(result.elements[0]!.nearMisses.map((miss) => miss.waiver?.reason)).toEqual([
      'Not sold before 2027',
      undefined,
    ]);
  });

  test('accepts the place of its fingerprint wherever it moves', () => {
    const [, second] = placeholders(assess([], places)).elements[0]!.nearMisses;
    const moved = [places[0]!, finding('service.md', 40, 'tbc')];
    const result = placeholders(assess([waiver({ rule, fingerprint: second!.fingerprint })], moved));
    expect(result.elements[0]!.nearMisses.map((miss) => miss.waiver !== null)).toEqual([false, true]);
  });

  test('that accept all places between them waive the rule', () => {
    const both = ['ifu.md', 'service.md'].map((document) => waiver({ rule, document }));
    expect(placeholders(assess(both, places)).verdict).toBe('waived');
  });

  test('never hides what is left behind a long list of what is accepted', () => {
    const many = Array.from({ length: 600 }, (_, n) => finding('ifu.md', n + 1, 'TBD'));
    const result = placeholders(assess([waiver({ rule, document: 'ifu.md' })], [...many, places[1]!]));
    expect(result.verdict).toBe('missing');
    expect(result.elements[0]!.nearMisses).toHaveLength(500);
    expect(result.elements[0]!.nearMisses[0]).toMatchObject({ path: 'service.md', waiver: null });
  });
});

describe('a directive', () => {
  const directive = (from: number, to: number, path = 'ifu.md') =>
    waiver({
      kind: 'directive',
      rule: 'guide/placeholders',
      document: path,
      approver: null,
      expires: null,
      path,
      covers: { from, to },
    });

  test('accepts the places on its lines, in its document alone', () => {
    const both = [finding('ifu.md', 4, 'TBD'), finding('service.md', 4, 'TBD')];
    const result = assess([directive(4, 4)], both);
    expect(placeholders(result).elements[0]!.nearMisses.map((miss) => miss.waiver !== null)).toEqual([true, false]);
    expect(placeholders(result).verdict).toBe('missing');
    expect(states(result)).toEqual(['applied']);
  });

  test('that accepts the last place waives the rule, with its reason', () => {
    const result = placeholders(assess([directive(2, 5)], [finding('ifu.md', 4, 'TBD')]));
    expect(result).toMatchObject({ verdict: 'waived', reason: 'Not sold before 2027', waiver: { kind: 'directive' } });
  });

  test('in the midst of a table does not accept what is said of the whole of it', () => {
    const table = { ...finding('ifu.md', 4, 'TBD'), end: { line: 9, column: 1 } };
    expect(placeholders(assess([directive(6, 6)], [table])).verdict).toBe('missing');
    expect(placeholders(assess([directive(9, 9)], [table])).verdict).toBe('waived');
  });

  test('on other lines is told as unused', () => {
    expect(states(assess([directive(5, 5)], [finding('ifu.md', 4, 'TBD')]))).toEqual(['unused']);
  });

  test('never accepts that something is missing', () => {
    const result = assess([{ ...directive(1, 99), rule: 'guide/logging' }]);
    expect(logging(result).verdict).toBe('missing');
  });
});
