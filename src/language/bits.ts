/** A set of concept numbers. */
export type Bits = number[];

/** Makes an empty set for `size` concepts. */
export const emptyBits = (size: number): Bits => new Array<number>((size + 31) >>> 5).fill(0);

export const hasBit = (bits: Bits, n: number): boolean => ((bits[n >>> 5] ?? 0) & (1 << (n & 31))) !== 0;

export function setBit(bits: Bits, n: number): void {
  bits[n >>> 5]! |= 1 << (n & 31);
}

/** Adds all of `other` to `bits`. */
export function addBits(bits: Bits, other: Bits): void {
  for (let i = 0; i < bits.length; i += 1) bits[i]! |= other[i]!;
}

export function unionOf(size: number, ...sets: readonly Bits[]): Bits {
  const all = emptyBits(size);
  for (const set of sets) addBits(all, set);
  return all;
}

export const intersects = (a: Bits, b: Bits): boolean => a.some((word, n) => (word & (b[n] ?? 0)) !== 0);
