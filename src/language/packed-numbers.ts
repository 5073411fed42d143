// Each character carries five bits of a number and one that says whether more follow; small numbers of either sign take one.
const FIRST = '('.charCodeAt(0);
const BITS = 5;
const MORE = 1 << BITS;

/** Writes whole numbers (within 30 bits) as text; small ones take least. */
export function packNumbers(numbers: Iterable<number>): string {
  let packed = '';
  for (const number of numbers) {
    let rest = number < 0 ? -2 * number - 1 : 2 * number;
    for (; rest >= MORE; rest >>>= BITS) packed += String.fromCharCode(FIRST + MORE + (rest & (MORE - 1)));
    packed += String.fromCharCode(FIRST + rest);
  }
  return packed;
}

/** Reads what `packNumbers` wrote. */
export function unpackNumbers(packed: string): Int32Array {
  const numbers = new Int32Array(packed.length);
  let count = 0;
  let number = 0;
  let shift = 0;
  for (let n = 0; n < packed.length; n += 1) {
    const unit = packed.charCodeAt(n) - FIRST;
    number |= (unit & (MORE - 1)) << shift;
    shift += BITS;
    if (unit >= MORE) continue;
    numbers[count] = number & 1 ? -((number + 1) >>> 1) : number >>> 1;
    count += 1;
    number = 0;
    shift = 0;
  }
  return numbers.slice(0, count);
}
