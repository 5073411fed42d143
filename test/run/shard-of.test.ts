import { describe, expect, test } from '@jest/globals';
import type { FoundDossier } from '#dossier/find-dossiers';
import { shardOf } from '#run/shard-of';

const found = (root: string, name = 'pump', single = false): FoundDossier => ({
  root,
  name,
  config: null,
  configPath: null,
  configSource: null,
  files: [],
  notRead: [],
  waiverFiles: [],
  single,
});
const FLEET = Array.from({ length: 500 }, (_, n) => found(`/fleet/device-${n}`));
const partsOf = (fleet: readonly FoundDossier[], of: number, cwd = '/fleet'): FoundDossier[][] =>
  Array.from({ length: of }, (_, n) => shardOf(fleet, { part: n + 1, of }, cwd));

describe('the shards of a fleet', () => {
  test('hold every dossier once, in about equal shares', () => {
    const parts = partsOf(FLEET, 5);
    expect(new Set(parts.flat()).size).toBe(500);
    expect(parts.flat()).toHaveLength(500);
    expect(Math.min(...parts.map(({ length }) => length))).toBeGreaterThan(70);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(130);
  });

  test('stay what they are when another dossier comes or the checkout stands elsewhere', () => {
    const [first] = partsOf(FLEET, 5);
    expect(partsOf(FLEET.slice(1), 5)[0]).toEqual(first!.filter((dossier) => dossier !== FLEET[0]));
    const elsewhere = '/checkout';
    const moved = FLEET.map((dossier) => ({ ...dossier, root: `${elsewhere}${dossier.root}` }));
    expect(partsOf(moved, 5, `${elsewhere}/fleet`)[0]!.map(({ root }) => root.slice(elsewhere.length))).toEqual(
      first!.map(({ root }) => root),
    );
  });

  test('divide documents that were named one by one by their names', () => {
    const singles = Array.from({ length: 50 }, (_, n) => found('/fleet', `ifu-${n}.md`, true));
    expect(partsOf(singles, 2).map(({ length }) => length > 10)).toEqual([true, true]);
  });

  test('are the whole where there is one', () => {
    expect(partsOf(FLEET, 1)).toEqual([FLEET]);
  });
});
