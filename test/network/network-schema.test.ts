import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { networkOf } from './network-of.js';

const validate = new Ajv({ allowUnionTypes: true }).compile(
  JSON.parse(readFileSync('schemas/network.schema.json', 'utf8')) as object,
);
const faultsOf = (yaml: string): readonly string[] => {
  validate(parse(yaml));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
};

test.each([
  'fixtures/cloud-triage-complete/docs/admin/network.yaml',
  'fixtures/pump-port-means-two-things/network.yaml',
])('the network file %s satisfies the published schema', (path) => {
  expect(faultsOf(readFileSync(path, 'utf8'))).toEqual([]);
});

test('the schema names a key that it does not know, and a port that can be none', () => {
  expect(faultsOf('streams:\n  - {protocol: HTTPS, source: a, destination: b, prot: 443}')).not.toEqual([]);
  expect(faultsOf('streams:\n  - {protocol: HTTPS, source: a, destination: b, port: 70000}')).not.toEqual([]);
  expect(faultsOf('streams:\n  - {protocol: HTTPS, source: a, destination: b, port: [443, "8000-8010"]}')).toEqual([]);
});

test('the example of the documentation satisfies the schema and is read as it is meant', () => {
  const example = /```yaml\n([\s\S]*?)```/.exec(readFileSync('docs/network.md', 'utf8'))![1]!;
  expect(faultsOf(example)).toEqual([]);
  const { rows, tables } = networkOf(example, 'network.yaml');
  expect(tables.map(({ listsStreams, listsRules }) => [listsStreams, listsRules])).toEqual([
    [true, false],
    [false, true],
  ]);
  expect(rows).toMatchObject([
    { id: 'F3', transports: ['tcp'], source: 'pump server · 10.40.32.5', destination: 'HL7 engine · 10.40.48.20' },
    { id: 'R3', refs: ['F3'], state: 'open', ports: [{ from: 2575, to: 2575 }] },
  ]);
});
