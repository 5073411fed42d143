import { WORDS } from './words.js';

const GENERIC = new Set(WORDS.generic);

/** A name as its words, letters and digits apart, so that "zlib1g" and "zlib 1g" are the same. */
function tokensOf(name: string): readonly string[] {
  return (
    name
      .slice(0, 200)
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{L}+|\p{N}+/gu) ?? []
  );
}

const isWithin = (few: readonly string[], many: readonly string[]): boolean =>
  few.every((token) => many.includes(token));

const isTelling = (token: string): boolean => /\p{L}/u.test(token) && token.length > 1 && !GENERIC.has(token);

// "torch" and "pytorch", "postgres" and "postgresql"; shorter stems are common to too many.
const STEM = 5;

const isStem = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= STEM && (long.startsWith(short) || long.endsWith(short));
};

/** The words of a name by which it may be found; its joined form, too, since some write apart what others join, and both ends of that. */
export function tellingTokens(name: string): readonly string[] {
  const tokens = tokensOf(name);
  const joined = tokens.join('');
  const ends = joined.length < STEM ? [] : [`${joined.slice(0, STEM)}*`, `*${joined.slice(-STEM)}`];
  return [...new Set([joined, ...ends, ...tokens.filter(isTelling)])];
}

/** Whether two names mean the same part: one has all words of the other, and they share one that tells something. */
export function isSameName(a: string, b: string): boolean {
  const [first, second] = [tokensOf(a), tokensOf(b)];
  if (first.join('') === second.join('')) return first.length > 0;
  if (first.length === 1 && second.length === 1) return isStem(first[0]!, second[0]!);
  if (!isWithin(first, second) && !isWithin(second, first)) return false;
  return first.some(
    (token) => second.includes(token) && /\p{L}/u.test(token) && token.length > 1 && !GENERIC.has(token),
  );
}

/** A version without the words before it: "v3.2", "Version 3.2" and "GXS 3.2" are 3.2. */
const plain = (version: string): string =>
  version
    .trim()
    .toLowerCase()
    .replace(/^[\p{L}\s.:_-]+(?=\d)/u, '');

/** Whether two versions name the same state: equal but for a leading "v", or one goes on where the other stops (3.2 and 3.2.1, 3.2 and 3.2-r0). */
export function isSameVersion(a: string, b: string): boolean {
  const [first, second] = [plain(a), plain(b)];
  if (first === second) return true;
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  return short !== '' && long.startsWith(short) && /^[.+~_ (-]/.test(long.slice(short.length));
}

/** Whether two versions name exactly the same state; only a leading "v", build metadata or a remark may differ. */
export function isExactVersion(a: string, b: string): boolean {
  const [first, second] = [plain(a), plain(b)];
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  return short !== '' && long.startsWith(short) && /^(?:$|[+ (])/.test(long.slice(short.length));
}
