import { isKind, type RawRow } from './raw-table.js';

const OWN_MARK = /^\W{0,3}(\p{Lu}{1,4}[-.]?\d{1,4}\p{Ll}?)(?![\p{L}\p{N}])/u;
const MARK = /(?<![\p{L}\p{N}-])(\p{Lu}{1,4})([-.]?)(\d{1,4})(?![\p{L}\p{N}])/gu;
const RANGE_JOINT = /^\s?(?:-|–|—|to|bis|through|à|a|tot|al)\s?$/i;
const LONGEST_RANGE = 60;

/** The mark of a row (F3), from its column of marks or the beginning of its first cell; bare numbers are none. */
export function idOf(row: RawRow): string | null {
  const first = row.fields[0];
  const own = row.fields.find((field) => isKind(field, 'id')) ?? first;
  return (own && (OWN_MARK.exec(own.text)?.[1] ?? null)) ?? (first ? (OWN_MARK.exec(first.text)?.[1] ?? null) : null);
}

/** Marks that a text names, ranges such as "S5 to S10" written out. */
export function marksIn(text: string): string[] {
  const found: string[] = [];
  let last = null as { readonly head: string; readonly number: number; readonly end: number } | null;
  for (const { 0: whole, 1: letters = '', 2: joint = '', 3: digits = '', index } of text.matchAll(MARK)) {
    const head = letters + joint;
    const number = Number(digits);
    if (last?.head === head && number - last.number <= LONGEST_RANGE && RANGE_JOINT.test(text.slice(last.end, index)))
      for (let n = last.number + 1; n < number; n += 1) found.push(`${head}${n}`);
    found.push(whole);
    last = { head, number, end: index + whole.length };
  }
  return [...new Set(found)];
}
