import { describe, expect, test } from '@jest/globals';
import { run } from './fake-terminal.js';

describe('the command line', () => {
  test('prints its version', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, out: '0.1.0\n', err: '' });
  });

  test('prints help with examples', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('Examples:');
    expect((await run(['check', '--help'])).out).toContain('--max-warnings');
  });

  test('prints help when nothing is asked, and says by its exit code that nothing was checked', async () => {
    const { code, out } = await run([]);
    expect(code).toBe(2);
    expect(out).toContain('Usage: dossierlint');
  });

  test.each([
    [['check', '--formt', 'json'], '--format'],
    [['chek'], 'check'],
    [['check', '--max-warnings', 'many'], 'Give a whole number'],
    [['check', '--max-warnings=-1'], 'Give a whole number'],
    [['check', '--fail-on', 'eror'], 'error, warning, info, never'],
    [['check', '--quiet', '--verbose'], 'cannot be used with'],
    [['explain'], "missing required argument 'rule'"],
    [['rules', 'extra'], 'too many arguments'],
    [['devices/pump'], 'dossierlint check devices/pump'],
  ])('refuses %j and says what to do', async (args, said) => {
    const { code, out, err } = await run(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(said);
    expect(err).toContain('--help');
  });

  test('refuses a format that nobody knows before it checks anything', async () => {
    const { code, out, err } = await run(['check', '--format', 'xml']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Did you mean html? There are text, json, sarif');
  });

  test('tells a crash as a problem, with the stack when verbose', async () => {
    const check = () => Promise.reject(new Error('the wheel came off'));
    const { code, out, err } = await run(['check'], { check });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Dossierlint has crashed: the wheel came off');
    expect(err).not.toContain('.ts:');
    expect((await run(['check', '--verbose'], { check })).err).toContain('command-line.test.ts');
  });
});

describe('dossierlint rules', () => {
  test('lists the rules as a table', async () => {
    const { code, out } = await run(['rules']);
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 3)).toEqual([
      'RULE                        SEVERITY  FORCE   TITLE',
      'mdcg-2019-16/failsafe-mode  error     may     Fail-safe mode',
      'mdcg-2019-16/logging        warning   should  Logging',
    ]);
  });

  test('lists them as JSON, with the severity in each profile', async () => {
    const { out } = await run(['rules', '--format', 'json']);
    expect(JSON.parse(out)[1]).toMatchObject({
      rule: 'mdcg-2019-16/logging',
      pack: 'mdcg-2019-16',
      force: 'should',
      severities: { submission: 'warning', law: 'off' },
    });
  });
});

describe('dossierlint explain', () => {
  const example = {
    name: '',
    headings: [],
    text: '',
    satisfies: [],
    quotes: {},
    reason: null,
    files: {},
    limit: null,
    shown: null,
  };
  const loadExamples = (rule: string) =>
    rule === 'mdcg-2019-16/failsafe-mode'
      ? [
          { ...example, name: 'other', text: 'Not shown.', satisfies: ['entered'] },
          {
            ...example,
            name: 'prose',
            headings: ['Safety', 'Fail-safe'],
            text: 'It is entered so.\nIt is left so.\n',
            satisfies: ['entered', 'left'],
            shown: 'complete' as const,
          },
          {
            ...example,
            name: 'later',
            text: 'To be described.\u001B[2J',
            reason: 'future',
            shown: 'incomplete' as const,
          },
        ]
      : [];

  test('tells all about a rule, with a complete and an incomplete example', async () => {
    const { code, out } = await run(['explain', 'failsafe-mode'], { loadExamples });
    expect(code).toBe(0);
    for (const said of [
      'Fail-safe mode mdcg-2019-16/failsafe-mode',
      'Clauses     MDCG 4.2 · MDR 23.4(i)',
      'Force       the guidance words this as "may"',
      'Severity    error in submission, off in law',
      'networked',
      'May stand   in instructions for use, security manual',
      'Why         A pump that cannot leave',
      'Counts      1. how it is entered\n            2. how it is left\n            3. data recovery (optional)',
      'If missing  Describe how',
      'A complete example (prose)\n  | Safety > Fail-safe\n  |\n  | It is entered so.\n  | It is left so.\nEverything that counts is there.',
      'An incomplete example (later)\n  | To be described.\\x1b[2J\nNot found: how it is entered; how it is left. The passage promises it for later.',
      'Limits      Diagrams are not read.',
    ]) {
      expect(out).toContain(said);
    }
    expect(out).not.toContain('Not shown.');
  });

  test.each([
    ['failsave-mode', 'Did you mean mdcg-2019-16/failsafe-mode?'],
    ['mdcg-2019-16/loging', 'Did you mean mdcg-2019-16/logging?'],
    ['xyzzy', 'dossierlint rules lists them all.'],
  ])('names the rule nearest to %s', async (name, said) => {
    const { code, out, err } = await run(['explain', name]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });
});
