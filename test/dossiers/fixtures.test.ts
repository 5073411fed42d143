import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { renderJson } from '#report/json/render-json';
import { createLinter } from '../../src/index.js';

const FIRST_TWELVE = [
  'mdcg-2019-16/default-password-change',
  'mdcg-2019-16/failsafe-mode',
  'mdcg-2019-16/firewall-rules',
  'mdcg-2019-16/sbom',
  'mdcg-2019-16/security-updates',
  'mdcg-2019-16/backup-and-restore',
  'mdcg-2019-16/user-roles',
  'mdcg-2019-16/logging',
  'mdcg-2019-16/hosting-data',
  'mdcg-2019-16/training-and-skills',
  'mdcg-2019-16/vulnerability-handling',
  'iec-80001-2-2/automatic-logoff',
];

async function verdictsOf(fixture: string): Promise<Record<string, string>> {
  const report = await createLinter().check([`fixtures/${fixture}`]);
  expect(report.problems).toEqual([]);
  return Object.fromEntries(report.dossiers[0]!.results.map(({ rule, verdict }) => [rule, verdict]));
}

test('finds all of the first twelve rules in the complete infusion pump', async () => {
  const verdicts = await verdictsOf('infusion-pump-complete');
  expect(FIRST_TWELVE.filter((rule) => verdicts[rule] !== 'satisfied')).toEqual([]);
});

test('finds a gap in each of the first twelve rules in the pump with gaps', async () => {
  const verdicts = await verdictsOf('infusion-pump-with-gaps');
  expect(FIRST_TWELVE.filter((rule) => verdicts[rule] === 'satisfied')).toEqual([]);
});

test('reports on the fixtures satisfy the published schema', async () => {
  const ajv = new Ajv({ allowUnionTypes: true });
  const validate = ajv.compile(JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')) as object);
  const report = await createLinter().check(['fixtures/infusion-pump-with-gaps', 'fixtures/cloud-triage-complete']);
  const json: unknown = JSON.parse(JSON.stringify(report));
  expect(validate(json) ? [] : validate.errors).toEqual([]);
  expect(typeof renderJson).toBe('function');
});
