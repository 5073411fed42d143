/** A word or number of a text. `word` is folded: lower case, accents and apostrophes gone. */
export interface Token {
  readonly word: string;
  readonly raw: string;
  readonly from: number;
  readonly to: number;
  /** Punctuation stands between this token and the one before (a comma, colon, bracket ...), which no plain wording crosses. */
  readonly breaks: boolean;
}

const TOKEN = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|\p{N}+(?:[.,:]\p{N}+)*|[.,;:!?()[\]{}|…•—–←→↔]/gu;
const MARK = /\p{M}+/gu;

/** Folds a word for comparison: NFKD without marks, lower case, ß as ss, contractions resolved (don't = not, can't = cannot). */
export function foldWord(raw: string): string {
  const lower = raw.toLowerCase();
  if (/^[a-z]+$/.test(lower)) return lower;
  const plain = lower.replace(/’/g, "'").normalize('NFKD').replace(MARK, '').replace(/ß/g, 'ss');
  if (plain === "can't") return 'cannot';
  if (plain.endsWith("n't")) return 'not';
  const apostrophe = plain.indexOf("'");
  if (apostrophe < 0) return plain;
  // French and Italian elision keeps the noun (l'accès), English possessive keeps the owner (the device's).
  const head = plain.slice(0, apostrophe);
  const tail = plain.slice(plain.lastIndexOf("'") + 1);
  return /^(l|d|j|n|s|t|m|c|qu|dell|nell|all|sull|dall|un|lorsqu|jusqu)$/.test(head) ? tail : head;
}

/** Cuts a text into words and numbers; hyphens and slashes separate words without breaking a wording. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let breaks = false;
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const from = match.index;
    if (raw.length === 1 && !/[\p{L}\p{N}]/u.test(raw)) {
      breaks = true;
      continue;
    }
    tokens.push({ word: foldWord(raw), raw, from, to: from + raw.length, breaks });
    breaks = false;
  }
  return tokens;
}
