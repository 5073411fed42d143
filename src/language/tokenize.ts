/** A word or number of a text, as it is written. */
export interface Token {
  readonly raw: string;
  readonly from: number;
  readonly to: number;
  /** Punctuation stands between this token and the one before (a comma, colon, bracket ...), which no plain wording crosses. */
  readonly breaks: boolean;
}

const TOKEN = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|\p{N}+(?:[.,:]\p{N}+)*|[.,;:!?()[\]{}|…•—–←→↔]/uy;
const PUNCTUATION = /^[.,;:!?()[\]{}|…•—–←→↔]$/;
const [APOSTROPHE, BEYOND_ASCII] = [39, 128];
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

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** End of a word of plain letters that begins at `from`; the same place where it goes on with anything else. */
function endOfPlainWord(text: string, from: number): number {
  let to = from;
  while (isLetter(text.charCodeAt(to))) to += 1;
  const next = text.charCodeAt(to);
  return next === APOSTROPHE || next >= BEYOND_ASCII ? from : to;
}

/** Cuts a text into words and numbers; hyphens and slashes separate words without breaking a wording. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let breaks = false;
  for (let at = 0; at < text.length;) {
    // Nearly all words are plain; by hand they are cut several times faster than by the expression.
    let to = endOfPlainWord(text, at);
    if (to === at && text[at] !== ' ') {
      TOKEN.lastIndex = at;
      to = at + (TOKEN.exec(text)?.[0].length ?? 0);
    }
    if (to === at) {
      at += 1;
      continue;
    }
    const raw = text.slice(at, to);
    if (PUNCTUATION.test(raw)) breaks = true;
    else {
      tokens.push({ raw, from: at, to, breaks });
      breaks = false;
    }
    at = to;
  }
  return tokens;
}
