import { describe, expect, test } from '@jest/globals';
import { checkWaivers } from '#dossier/check-waivers';
import { checkWaiverFile } from '#dossier/read-waivers';
import { RULES } from '../assessment/sample-dossier.js';

function check(...lines: readonly string[]) {
  const text = ['waivers:', ...lines].join('\n');
  const { file, problems } = checkWaiverFile('waivers.yaml', 'pump/waivers.yaml', text);
  const checked = checkWaivers(file ? [file] : [], RULES);
  return { ...checked, problems: [...problems, ...checked.problems] };
}

const WHOLE = ['    reason: Logs come with release 4', '    approver: Mira Sand', '    expires: 2027-03-31'];

describe('waivers.yaml', () => {
  test('names rules with or without their pack', () => {
    const { waivers, problems } = check(
      '  - rule: logging',
      ...WHOLE,
      '  - rule: guide/logging',
      '    element: events',
      ...WHOLE,
    );
    expect(problems).toEqual([]);
    expect(waivers).toMatchObject([
      { rule: 'guide/logging', element: null, expires: '2027-03-31', path: 'waivers.yaml', line: 2, kind: 'waiver' },
      { rule: 'guide/logging', element: 'events', line: 6 },
    ]);
  });

  test('that misspells a key is told the nearest one with its line, and the waiver does not count', () => {
    const { waivers, broken, problems } = check('  - rule: logging', '    aprover: Mira Sand', WHOLE[0]!, WHOLE[2]!);
    expect(problems.map(({ line, message, hint }) => [line, message, hint])).toEqual([
      [3, 'waivers[0] has no key "aprover"; line 3 reads `aprover: Mira Sand`', 'Did you mean "approver"?'],
      [2, 'waivers[0] lacks "approver"; line 2 reads `- rule: logging`', 'Add approver: a text.'],
    ]);
    expect(waivers).toEqual([]);
    expect(broken).toMatchObject([{ rule: 'guide/logging', line: 2, fault: 'waivers[0] has no key "aprover"' }]);
  });

  test('that names an unknown rule or element is told so', () => {
    const { waivers, problems } = check(
      '  - rule: loging',
      ...WHOLE,
      '  - rule: logging',
      '    element: event',
      ...WHOLE,
    );
    expect(waivers).toEqual([]);
    expect(problems.map(({ line, hint }) => [line, hint])).toEqual([
      [2, 'Did you mean "logging"?'],
      [6, 'Did you mean "events"?'],
    ]);
  });

  test('with a day that no calendar has is refused', () => {
    const { problems } = check('  - rule: logging', WHOLE[0]!, WHOLE[1]!, '    expires: 2027-02-30');
    expect(problems).toMatchObject([{ line: 5, hint: 'Expected: a day, written YYYY-MM-DD.' }]);
  });

  test('that is no YAML is told so once', () => {
    expect(check('  - {rule').problems).toMatchObject([{ path: 'pump/waivers.yaml', kind: 'config' }]);
  });
});
