type Keys = readonly (string | number)[];

/** Starts every text that a skeleton leaves for somebody to write. */
export const TO_FILL = 'TODO';

function keysOf(value: unknown, keys: Keys): Keys[] {
  if (typeof value === 'string') return /^\s*TODO\b/.test(value) ? [keys] : [];
  if (typeof value !== 'object' || value === null) return [];
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((one, n) => [n, one] as const)
    : Object.entries(value);
  return entries.flatMap(([key, one]) => keysOf(one, [...keys, key]));
}

/** Where a rule file still holds what a skeleton left to fill in: the keys that lead there, in the order of the file. */
export function unfilledIn(value: unknown): Keys[] {
  return keysOf(value, []);
}
