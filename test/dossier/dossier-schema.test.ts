import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { checkConfig } from '#dossier/check-config';
import { dossierSchema } from '../../src/build/dossier-schema.js';

const schema: unknown = JSON.parse(readFileSync(new URL('../../schemas/dossier.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({ strict: true, strictTypes: true }).compile(schema as object);

describe('the schema of dossier.yaml', () => {
  test('is what the reader itself checks (else run "tsx --conditions=source src/build/dossier-schema.ts")', () => {
    expect(schema).toEqual(JSON.parse(JSON.stringify(dossierSchema())));
  });

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
