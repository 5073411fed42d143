import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { checkConfig } from '#dossier/check-config';
import { checkWaiverFile } from '#dossier/read-waivers';
import { WRITTEN_SCHEMAS } from '../../src/build/dossier-schema.js';

const schemaOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8')) as object;
const validate = new Ajv({ strict: true, strictTypes: true }).compile(schemaOf('dossier'));
const validateWaivers = new Ajv({ strict: true, strictTypes: true }).compile(schemaOf('waivers'));

describe('the schema of dossier.yaml', () => {
  test.each(Object.entries(WRITTEN_SCHEMAS))(
    'is what the reader itself checks, as that of %s.yaml (else run "node --conditions=source --import tsx src/build/dossier-schema.ts")',
    (name, schema) => {
      expect(schemaOf(name)).toEqual(JSON.parse(JSON.stringify(schema)));
    },
  );

  test.each([
    'device: {name: Aquila IP-3, version: 4.10, facts: {logs: yes, accounts: [local], markets: DE}}',
    'documents:\n  - {path: "manuals/*.md", role: ifu, language: en}\nprofile: law\nrules: {logging: "off"}',
    'terms: {account: [crew card]}\npacks: []\nrules:\n',
    'device: {name: Aquila IP-3}',
    'device: {name: Aquila IP-3, version: 1, facts: {logs: maybe}}',
    'device: {name: Aquila IP-3, version: 1, facts: {default_credentials: [none]}}',
    'documents: [{path: ../ifu.md}]',
    'documents: [{path: a/..}]',
    'documents: [{path: ..a/ifu.md}]',
    'documents: [{role: ifu}]',
    'profile: strict',
    'rules: {logging: warn}',
    'devise: {}',
  ])('accepts and refuses the same: %j', (text) => {
    expect(validate(parse(text))).toBe(checkConfig('dossier.yaml', text).problems.length === 0);
  });
});

describe('the schema of waivers.yaml', () => {
  const whole = 'rule: logging, reason: Not sold there, approver: M. Sand, expires: 2027-03-31';

  test.each([
    `waivers: [{${whole}}]`,
    `waivers: [{${whole}, element: events, document: ifu.md, fingerprint: "0123456789abcdef", reference: QM-7}]`,
    'waivers:\n',
    'waivers: [{rule: logging, reason: Not sold there, approver: M. Sand}]',
    `waivers: [{${whole.replace('03-31', '02-30')}}]`,
    `waivers: [{${whole}, until: 2027-03-31}]`,
    `waivers: [{${whole}, fingerprint: 12}]`,
    `waivers: [{${whole}, document: ../ifu.md}]`,
    'waiver: []',
  ])('accepts and refuses the same: %j', (text) => {
    expect(validateWaivers(parse(text))).toBe(
      checkWaiverFile('waivers.yaml', 'waivers.yaml', text).problems.length === 0,
    );
  });
});
