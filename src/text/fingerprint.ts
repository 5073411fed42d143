// Odd multipliers of well-known mixers; two independent halves make clashes within a dossier unlikely.
const PRIMES = [0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f, 0x165667b1] as const;

function hash32(text: string, seed: number, prime: number): number {
  let state = seed;
  for (let n = 0; n < text.length; n += 1) {
    state = Math.imul(state ^ text.charCodeAt(n), prime);
    state ^= state >>> 15;
  }
  return (state ^ (state >>> 13)) >>> 0;
}

/** Sixteen hexadecimal digits that name these texts: the same on every machine, blind to white space; no defence against forgery. */
export function fingerprintOf(...parts: readonly string[]): string {
  const text = parts.map((part) => part.replace(/\s+/g, ' ').trim()).join('\u0000');
  return [hash32(text, 0x9747b28c, PRIMES[0]), hash32(text, 0x5bd1e995, PRIMES[1])]
    .map((part, n) => (Math.imul(part, PRIMES[n + 2]!) >>> 0).toString(16).padStart(8, '0'))
    .join('');
}
