import { describe, expect, test } from '@jest/globals';
import { exitCodeOf } from '#cli/exit-code';
import { withNothingChecked } from '#cli/nothing-checked';
import {
  dossier,
  inapplicableRoles,
  missingLog,
  partialFailsafe,
  report,
  result,
  satisfiedSbom,
  unreadHosting,
} from '../report/sample-report.js';

const usual = { failOn: 'error', maxWarnings: null } as const;
const problem = { kind: 'config', message: 'm', path: null, line: null, hint: 'h' } as const;
const warned = report([dossier([satisfiedSbom, missingLog])]);
const failed = report([dossier([satisfiedSbom, partialFailsafe])]);

describe('the exit code is 0', () => {
  test('without gaps', () => expect(exitCodeOf(report([dossier([satisfiedSbom])]), usual)).toBe(0));
  test('with gaps below the threshold', () => expect(exitCodeOf(warned, usual)).toBe(0));
  test('with errors, where nothing shall fail', () =>
    expect(exitCodeOf(failed, { ...usual, failOn: 'never' })).toBe(0));
  test('with a waived gap', () =>
    expect(exitCodeOf(report([dossier([result('p/r', { verdict: 'waived', reason: 'accepted' })])]), usual)).toBe(0));
  test('where all rules do not apply', () => expect(exitCodeOf(report([dossier([inapplicableRoles])]), usual)).toBe(0));
  test('with just as many warnings as allowed', () => expect(exitCodeOf(warned, { ...usual, maxWarnings: 1 })).toBe(0));
});

describe('the exit code is 1', () => {
  test.each(['partial', 'missing', 'contradicted'] as const)('with an error that is %s', (verdict) => {
    expect(exitCodeOf(report([dossier([result('p/r', { verdict })])]), usual)).toBe(1);
  });
  test('with a warning where warnings fail', () => expect(exitCodeOf(warned, { ...usual, failOn: 'warning' })).toBe(1));
  test('with an info where infos fail', () =>
    expect(exitCodeOf(report([dossier([result('p/r', { severity: 'info' })])]), { ...usual, failOn: 'info' })).toBe(1));
  test('with more warnings than allowed, whatever the threshold', () =>
    expect(exitCodeOf(warned, { failOn: 'never', maxWarnings: 0 })).toBe(1));
});

describe('the exit code is 2', () => {
  test('with a problem, which beats gaps', () =>
    expect(exitCodeOf(report([dossier([partialFailsafe])], [problem]), usual)).toBe(2));
  test('without a dossier', () => expect(exitCodeOf(report([]), usual)).toBe(2));
  test('without a document', () =>
    expect(exitCodeOf(report([dossier([satisfiedSbom], { documents: [] })]), usual)).toBe(2));
  test('without a rule', () => expect(exitCodeOf(report([dossier([])]), usual)).toBe(2));
  test('where none of the rules that apply could be checked', () =>
    expect(exitCodeOf(report([dossier([unreadHosting, inapplicableRoles])]), usual)).toBe(2));
  test('where that is so in one dossier of two', () =>
    expect(exitCodeOf(report([dossier([satisfiedSbom]), dossier([unreadHosting])]), usual)).toBe(2));
});

test('a report in which nothing was checked says so, and why', () => {
  const { problems } = withNothingChecked(report([dossier([unreadHosting])]));
  expect(problems).toEqual([
    expect.objectContaining({
      kind: 'nothing-checked',
      message: 'nothing was checked in Aquila IP-3: language not supported: ko',
    }),
  ]);
  expect(withNothingChecked(report([])).problems).toHaveLength(1);
  expect(withNothingChecked(warned)).toBe(warned);
});
