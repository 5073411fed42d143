import { describe, expect, test } from '@jest/globals';
import { checkConfig } from '#dossier/check-config';
import { checkRuleOverrides, checkTerms } from '#dossier/check-overrides';
import type { Force, ProfileId, Rule } from '#model/rule';

const rule = (id: string, force: Force, profiles: readonly ProfileId[] = []): Rule => ({
  id,
  title: id,
  force,
  clauses: ['Annex 1.1'],
  roles: ['ifu'],
  applies: null,
  profiles,
  why: '',
  advice: '',
  limits: '',
  elements: [],
  examples: [],
});
const RULES = [
  rule('guide/logging', 'may'),
  rule('guide/user-roles', 'may'),
  rule('own/user-roles', 'should'),
  rule('guide/minimum-requirements', 'law'),
  rule('guide/environment', 'shall', ['law', 'submission']),
];

const configured = (text: string) => {
  const { config, source } = checkConfig('dossier.yaml', text);
  return { config, configSource: source };
};
const check = (text: string) => checkRuleOverrides(configured(text), RULES);

describe('severities of single rules', () => {
  test('are taken by the rule id with or without its pack', () => {
    expect(check('rules: {logging: off, own/user-roles: info}')).toEqual({
      rules: { 'guide/logging': 'off', 'own/user-roles': 'info' },
      problems: [],
    });
  });

  test('are none without a dossier.yaml', () => {
    expect(checkRuleOverrides({ config: null, configSource: null }, RULES)).toEqual({ rules: {}, problems: [] });
  });

  test('for an unknown rule are a problem that names the nearest', () => {
    const { rules, problems } = check('rules:\n  loging: off\n  guide/loggin: off\n  nothing-like-it-at-all: off\n');
    expect(rules).toEqual({});
    expect(problems.map(({ line, hint }) => `${line} ${hint}`)).toEqual([
      '2 Did you mean "logging"?',
      '3 Did you mean "guide/logging"?',
      '4 List the rules with "dossierlint rules".',
    ]);
  });

  test('for a rule of two packs ask which is meant', () => {
    expect(check('rules: {user-roles: off}').problems[0]!.hint).toBe('Name one: guide/user-roles, own/user-roles.');
  });

  test.each(['minimum-requirements', 'environment'])(
    'cannot switch off what the law demands of software: %s',
    (name) => {
      const { rules, problems } = check(`rules:\n  ${name}: off\n`);
      expect(rules).toEqual({});
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({ kind: 'config', line: 2, path: 'dossier.yaml' });
      expect(problems[0]!.message).toMatch(/cannot be switched off: for software the law demands it \(Annex 1\.1\)/);
    },
  );

  test('may switch it off for a device without a program', () => {
    const text =
      'device: {name: Aquila Stand, version: 1, facts: {programmable: no, networked: no}}\nrules: {environment: off}';
    expect(check(text)).toEqual({ rules: { 'guide/environment': 'off' }, problems: [] });
  });

  test('may lower it', () => {
    expect(check('rules: {environment: info}').problems).toEqual([]);
  });
});

test('a term for an unknown concept is a problem that names the nearest', () => {
  const problems = checkTerms(configured('terms:\n  acount: [crew card]\n  update: [patch parcel]\n'), [
    'account',
    'update',
  ]);
  expect(problems.map(({ line, hint }) => `${line} ${hint}`)).toEqual(['2 Did you mean "account"?']);
});
