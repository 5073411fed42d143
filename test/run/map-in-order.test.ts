import { describe, expect, test } from '@jest/globals';
import { mapInOrder } from '#run/map-in-order';

const turns = async (n: number): Promise<void> => {
  for (let turn = 0; turn < n; turn += 1) await Promise.resolve();
};

describe('mapInOrder', () => {
  test('keeps the order of the items, whichever is done first', async () => {
    const slowFirst = async (n: number): Promise<string> => (await turns(20 - 5 * n), `document ${n}`);
    expect(await mapInOrder([0, 1, 2, 3], 3, slowFirst)).toEqual([
      'document 0',
      'document 1',
      'document 2',
      'document 3',
    ]);
  });

  test('has no more under way than it may, and no fewer than it can', async () => {
    let underWay = 0;
    const seen: number[] = [];
    await mapInOrder([1, 2, 3, 4, 5], 2, async () => {
      underWay += 1;
      seen.push(underWay);
      await turns(5);
      underWay -= 1;
    });
    expect(Math.max(...seen)).toBe(2);
  });

  test('fails with the first bug', async () => {
    const fail = (n: number) => (n === 2 ? Promise.reject(new Error('a bug')) : turns(3));
    await expect(mapInOrder([1, 2, 3], 2, fail)).rejects.toThrow('a bug');
  });
});
