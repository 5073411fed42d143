import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv, type ValidateFunction } from 'ajv';
import type { Report } from '#model/report';
import { PLAIN } from '#report/palette';
import { renderJson } from '#report/json/render-json';
import { waiver } from '../assessment/sample-dossier.js';
import {
  dossier,
  element,
  inapplicableRoles,
  missingLog,
  partialFailsafe,
  report,
  result,
  satisfiedSbom,
  unreadHosting,
} from './sample-report.js';

const schema = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8')) as object;
const isValid: ValidateFunction = new Ajv({ strict: true, allErrors: true }).compile(schema);
const rendered = (of: Report): string => renderJson(of, { palette: PLAIN, width: 80, quiet: true, verbose: false });

const accepted = waiver({ expires: null });
const acceptedLog = result('mdcg-2019-16/forensic-logs', {
  verdict: 'waived',
  reason: accepted.reason,
  waiver: accepted,
  elements: [element('events', 'events that are logged', { verdict: 'waived', waiver: accepted })],
});

const everything = report(
  [
    dossier([partialFailsafe, missingLog, satisfiedSbom, inapplicableRoles, unreadHosting, acceptedLog], {
      notRead: ['a.docx'],
      waivers: [{ ...accepted, state: 'applied' }],
    }),
  ],
  [{ kind: 'unreadable', message: 'ifu.pdf could not be read', path: 'ifu.pdf', line: null, hint: 'Convert it.' }],
);

function check(text: string): void {
  isValid(JSON.parse(text));
  expect(isValid.errors ?? []).toEqual([]);
}

describe('the JSON report', () => {
  test('matches its schema', () => check(rendered(everything)));

  test('matches its schema where there is no device, and where there is no dossier', () => {
    check(rendered(report([dossier([], { device: null })])));
    check(rendered(report([])));
  });

  test('has its keys in the order of the format, whatever the order of the value', () => {
    const turned = JSON.parse(JSON.stringify(everything), (_key, value: unknown) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    ) as Report;
    const value = JSON.parse(rendered(turned)) as Report;
    expect(Object.keys(value)).toEqual(['tool', 'packs', 'profile', 'dossiers', 'baseline', 'problems']);
    const [first] = value.dossiers;
    expect(Object.keys(first!)).toEqual([
      'name',
      'root',
      'device',
      'documents',
      'results',
      'summary',
      'notRead',
      'waivers',
    ]);
    expect(Object.keys(first!.results[0]!)).toEqual([
      'rule',
      'title',
      'clauses',
      'force',
      'severity',
      'verdict',
      'message',
      'advice',
      'elements',
      'reason',
      'waiver',
      'known',
    ]);
    expect(Object.keys(first!.results[0]!.elements[0]!)).toEqual([
      'id',
      'label',
      'verdict',
      'evidence',
      'nearMisses',
      'searched',
      'optional',
      'contradictions',
      'fingerprint',
      'waiver',
      'known',
    ]);
    expect(Object.keys(first!.results[0]!.elements[1]!.nearMisses[0]!)).toEqual([
      'path',
      'start',
      'end',
      'excerpt',
      'reason',
      'note',
      'fingerprint',
      'waiver',
      'known',
    ]);
    expect(Object.keys(first!.documents[0]!).slice(0, 4)).toEqual(['path', 'role', 'language', 'sha256']);
  });

  test('says the same as the value', () => {
    expect(JSON.parse(rendered(everything))).toEqual(JSON.parse(JSON.stringify(everything)));
  });

  test('is indented by two spaces and ends with a line feed', () => {
    expect(rendered(everything)).toMatch(/^\{\n {2}"tool": \{\n {4}"name"/);
    expect(rendered(everything).endsWith('}\n')).toBe(true);
  });

  test('holds no mark that a terminal obeys, and still says the same', () => {
    const name = 'pump\u202E\u009B31m\u001B[0m';
    const text = rendered(report([dossier([], { name })]));
    expect(text).not.toMatch(/[\u007F-\u009F\u202E\u001B]/);
    expect((JSON.parse(text) as Report).dossiers[0]!.name).toBe(name);
  });
});

describe('the schema of the report', () => {
  test.each([
    ['an unknown key', { ...everything, extra: 1 }],
    [
      'an unknown verdict',
      { ...everything, dossiers: [dossier([{ ...missingLog, verdict: 'perhaps' as 'missing' }])] },
    ],
    ['a missing part', { ...everything, problems: undefined }],
  ])('refuses %s', (_name, value) => {
    expect(isValid(JSON.parse(JSON.stringify(value)))).toBe(false);
  });
});
