import { matchesOf } from '#text/matches-of';

/** An id in a text, with where it stands; those between the ends of a range stand where the range does. */
export interface IdAt {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

const ID = /(?<![\p{L}\p{N}_./-])(\p{Lu}{1,6}-?)(\d{1,4})(?![\p{L}\p{N}_]|[-./]\p{N}|-\p{L})/gu;
const RANGE = /^\s?(?:to|bis|à|a|hasta|tot|al|–|—|…|\.\.\.?)\s?(\p{Lu}{1,6}-?)?(\d{1,4})(?![\p{L}\p{N}_.])/u;
const WIDEST_RANGE = 60;
const MOST = 3000;

/** Ids such as SR-04 or A1, in order; "SR-01 to SR-04" names all four. */
export function idsIn(text: string): IdAt[] {
  const found: IdAt[] = [];
  for (const match of matchesOf(ID, text)) {
    if (found.length >= MOST) break;
    const [id, prefix, digits] = match as unknown as [string, string, string];
    const from = match.index;
    const to = from + id.length;
    found.push({ id, from, to });
    const range = RANGE.exec(text.slice(to, to + 24));
    const last = Number(range?.[2]);
    if (!range || (range[1] !== undefined && range[1] !== prefix) || last - Number(digits) > WIDEST_RANGE) continue;
    for (let n = Number(digits) + 1; n < last; n += 1)
      found.push({ id: prefix + String(n).padStart(digits.length, '0'), from, to: to + range[0].length });
  }
  return found;
}

/** What an id is called before its number: SR- of SR-04. */
export const familyOf = (id: string): string => id.replace(/\d+$/, '');
