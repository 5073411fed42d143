import { describe, expect, test } from '@jest/globals';
import { checkDirectives } from '#dossier/check-directives';
import { RULES } from '../assessment/sample-dossier.js';

const directive = (rule: string) => ({ rule, reason: 'filled in later', line: 3, covers: { from: 4, to: 4 } });
const check = (rule: string) =>
  checkDirectives(
    [{ path: 'manuals/ifu.md', directives: { directives: [directive(rule)], faults: [] } }],
    RULES,
    (path) => `pump/${path}`,
  );

describe('a directive in a document', () => {
  test('accepts places of its document, by the rule that it names', () => {
    expect(check('placeholders')).toMatchObject({
      problems: [],
      waivers: [
        { kind: 'directive', rule: 'guide/placeholders', document: 'manuals/ifu.md', covers: { from: 4, to: 4 } },
      ],
    });
  });

  test('that names an unknown rule is a problem with its line', () => {
    expect(check('placeholder')).toMatchObject({
      waivers: [],
      problems: [{ path: 'pump/manuals/ifu.md', line: 3, hint: 'Did you mean "placeholders"?' }],
    });
  });

  test('cannot silence that something is missing', () => {
    const { waivers, problems } = check('logging');
    expect(waivers).toEqual([]);
    expect(problems).toMatchObject([
      { line: 3, hint: 'Write a waiver for it in waivers.yaml, and remove the comment.' },
    ]);
  });

  test('that cannot be obeyed is a problem of its document', () => {
    const faults = [{ line: 9, message: 'it gives no reason', hint: 'Add it.' }];
    const { problems } = checkDirectives(
      [{ path: 'ifu.md', directives: { directives: [], faults } }],
      RULES,
      (path) => path,
    );
    expect(problems).toEqual([{ kind: 'config', path: 'ifu.md', ...faults[0] }]);
  });
});
