/** Maps items with at most `width` of them under way at once; what they become stands in the order of the items. */
export async function mapInOrder<T, U>(
  items: readonly T[],
  width: number,
  become: (item: T) => Promise<U>,
): Promise<U[]> {
  const made = new Array<U>(items.length);
  const rest = items.entries();
  const work = async (): Promise<void> => {
    for (const [n, item] of rest) made[n] = await become(item);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, work));
  return made;
}
