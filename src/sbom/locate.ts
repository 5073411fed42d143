import type { Range } from '#model/span';

interface Wanted {
  pointer: string | null;
  /** Null where nothing further down is wanted. */
  parts: Map<string, Wanted> | null;
}

interface Level {
  readonly isObject: boolean;
  readonly wanted: Wanted | null;
  /** Where the member or entry that holds this level starts. */
  readonly from: number;
  index: number;
  key: { readonly name: string; readonly from: number } | null;
}

const QUOTE = 34;
const BACKSLASH = 92;

function treeOf(pointers: Iterable<string>): Wanted {
  const root: Wanted = { pointer: null, parts: null };
  for (const pointer of pointers) {
    let at = root;
    for (const part of pointer.split('/').slice(1)) {
      const name = part.includes('~') ? part.replace(/~1/g, '/').replace(/~0/g, '~') : part;
      at.parts ??= new Map<string, Wanted>();
      const next = at.parts.get(name) ?? { pointer: null, parts: null };
      at.parts.set(name, next);
      at = next;
    }
    at.pointer = pointer;
  }
  return root;
}

function endOfString(text: string, from: number): number {
  for (let n = from + 1; n < text.length; n += 1) {
    const code = text.charCodeAt(n);
    if (code === BACKSLASH) n += 1;
    else if (code === QUOTE) return n + 1;
  }
  return text.length;
}

/**
 * Finds where JSON pointers (RFC 6901) stand in a text that is known to be valid JSON: a member of an object with its
 * key, an entry of a list as it is. One pass without recursion, so that neither depth nor size of a file matters.
 */
export function locate(text: string, pointers: Iterable<string>): ReadonlyMap<string, Range> {
  const found = new Map<string, Range>();
  const levels: Level[] = [];
  const root = treeOf(pointers);

  const wantedHere = (): Wanted | null => {
    const level = levels.at(-1);
    if (!level) return root;
    return level.wanted?.parts?.get(level.isObject ? (level.key?.name ?? '') : String(level.index)) ?? null;
  };
  const startHere = (at: number): number => levels.at(-1)?.key?.from ?? at;
  const closeValue = (wanted: Wanted | null, from: number, to: number): void => {
    if (wanted?.pointer !== null && wanted !== null) found.set(wanted.pointer, { from, to });
    const level = levels.at(-1);
    if (!level) return;
    level.key = null;
    level.index += 1;
  };

  for (let n = 0; n < text.length;) {
    const character = text[n]!;
    if (character === '{' || character === '[') {
      levels.push({ isObject: character === '{', wanted: wantedHere(), from: startHere(n), index: 0, key: null });
      n += 1;
    } else if (character === '}' || character === ']') {
      const { wanted, from } = levels.pop()!;
      n += 1;
      closeValue(wanted, from, n);
    } else if (character === '"') {
      const end = endOfString(text, n);
      const level = levels.at(-1);
      if (level?.isObject && level.key === null) {
        // Names below what nobody wants are not worth their reading.
        const name = !level.wanted?.parts ? '' : (JSON.parse(text.slice(n, end)) as string);
        level.key = { name, from: n };
      } else closeValue(wantedHere(), startHere(n), end);
      n = end;
    } else if (/[-\dtfn]/.test(character)) {
      let end = n + 1;
      while (end < text.length && !',]} \t\r\n'.includes(text[end]!)) end += 1;
      closeValue(wantedHere(), startHere(n), end);
      n = end;
    } else n += 1;
  }
  return found;
}
