import { afterAll, expect, test } from '@jest/globals';
import { mergeReports } from '#assessment/merge-reports';
import type { CheckOptions } from '#model/run';
import { check } from '#run/check';
import { temporaryFolder } from '../dossier/temporary-folder.js';

const fleet = temporaryFolder(
  Object.fromEntries(
    ['pump', 'monitor', 'pacer', 'ward', 'app', 'scanner'].flatMap((name) => [
      [`fleet/${name}/dossier.yaml`, `device:\n  name: ${name}\n  version: '1'\n`],
      [`fleet/${name}/ifu.md`, `# ${name}\n\nThe pump enters fail-safe mode on a fault.\n`],
    ]),
  ),
);
afterAll(() => fleet.remove());

const optionsOf = (given: Partial<CheckOptions> = {}): CheckOptions => ({
  paths: ['fleet'],
  cwd: fleet.path,
  rules: ['mdcg-2019-16/failsafe-mode'],
  ...given,
});

test('the shards of a fleet, merged, are the same as one run over all', async () => {
  const whole = await check(optionsOf());
  expect(whole.dossiers.map(({ root }) => root)).toContain('fleet/pacer');
  const shards = [];
  for (const part of [1, 2, 3]) shards.push(await check(optionsOf({ shard: { part, of: 3 } })));
  expect(shards.map(({ dossiers }) => dossiers.length < whole.dossiers.length)).toEqual([true, true, true]);
  const merged = mergeReports(shards.map((report, n) => ({ name: `${n + 1}.json`, report })));
  expect(merged).toEqual(whole);
}, 30_000);

test('a share of nothing is no share', async () => {
  const report = await check(optionsOf({ paths: ['no-such-folder'], shard: { part: 1, of: 2 } }));
  expect(report.shard).toBeUndefined();
  expect(report.problems).not.toEqual([]);
});
