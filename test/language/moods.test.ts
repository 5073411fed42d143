import { observeDocument } from '#evidence/observe-document';
import { parseDocument } from '#documents/parse-document';
import { readDocument } from '#language/read-document';
import type { Condition, Rule } from '#model/rule';
import { compileRuleSet } from '#rules/compile-rule-set';
import { loadRules } from '#rules/load';

// The built-in words with one rule of the test's own: data is backed up.
const CONDITION: Condition = { kind: 'statement', grade: 'strong', all: ['backup', 'stored-data'] };
const RULE: Rule = {
  id: 'test/backup',
  title: 'Backup',
  force: 'may',
  clauses: [],
  roles: ['any'],
  applies: null,
  profiles: [],
  why: '',
  advice: '',
  limits: '',
  elements: [{ id: 'data', label: 'backup of data', optional: false, find: [CONDITION], deny: [] }],
  examples: [],
};
const pack = { id: 'test', title: 'Test', version: '1', hash: '', rules: [RULE] };
const ruleSet = compileRuleSet({ ...loadRules(), packs: [pack] });

/** What the reader says of a text: `found`, or the reasons why not. */
function said(text: string): string[] {
  const reading = readDocument(parseDocument('ifu.md', text).document, 'en', ruleSet.lexicon, ruleSet.topics);
  const [seen] = observeDocument(reading, ruleSet.rules)['test/backup']!;
  return seen!.found.map(({ refused }) => refused ?? 'found');
}

describe('a statement', () => {
  test('is found where it simply says so', () => {
    expect(said('The backup of patient data runs each night.')).toEqual(['found']);
  });

  test.each([
    ['negated', 'A backup of patient data is not made.'],
    [
      'negated',
      'A backup of the patient data of a ward with more than twenty beds to the hospital server is not made.',
    ],
    ['negated', 'Skip the backup of patient data, ignore the warning and go on.'],
    ['placeholder', 'The patient data is backed up; disregard one of these statements.'],
    ['negated', 'No backup of patient data exists.'],
    ['negated', 'Patient data are copied not once, as no backup of the data exists.'],
    ['future', 'A backup of patient data is planned for the next release.'],
    ['hedged', 'Where appropriate, a suitable backup of data should be considered.'],
    ['placeholder', 'Backup of patient data: TBD'],
    ['other-subject', 'Manufacturers should describe the backup of patient data.'],
    ['instruction-to-author', '> Describe how the backup of patient data is made.'],
    ['question', 'Is there a backup of patient data?'],
    ['mention-only', 'The backup of patient data is described in the service manual.'],
    ['mention-only', '- 7.2 Backup of data ........ 31'],
  ])('is refused as %s: %s', (reason, text) => {
    expect(said(text)).toContain(reason);
    expect(said(text)).not.toContain('found');
  });

  test('survives a "not" that stands in its condition, or that denies something else', () => {
    expect(said('If the server is not reachable, the backup of patient data is kept on the pump.')).toEqual(['found']);
    expect(said('The backup of patient data runs each night, not only on Sundays.')).toEqual(['found']);
  });

  test('is denied by the answer "No."', () => {
    expect(said('**Is there a backup of patient data?**\n\nNo. There is no backup of patient data.')).not.toContain(
      'found',
    );
  });

  test('is no evidence in a template whose answer is a bare TODO', () => {
    expect(said('## Backup\n\nThe backup of patient data is made each night.\n\nTODO')).not.toContain('found');
  });

  test('says so as a row of a torn table too', () => {
    expect(said('| Backup of patient data | nightly |')).toContain('found');
  });
});
