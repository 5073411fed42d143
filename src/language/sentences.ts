/** A stretch of a text: UTF-16 offsets, end exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

// Words whose full stop ends no sentence; compared lower case, without the stop.
const ABBREVIATIONS = new Set(
  (
    'e.g i.e etc approx resp no nos nr fig figs tab sec sect ch chap vol ver vs cf al mr mrs ms dr prof st inc ltd co corp dept est max min ' +
    'z.b d.h bzw ca ggf usw u.a evtl inkl exkl abb kap s. p.ex c.-à-d cad env réf ej p.ej pág núm art es pag cap bijv d.w.z o.a enz incl excl tel ref rev'
  ).split(' '),
);
const OWN_LINE = /^\s*(?:\n|[^\s:|][^\n:|.?!]{0,46}:(?:\s|$)|\(?\d{1,2}[.):]\s|[-–•*]\s)/;
const MAX_SENTENCE = 6000;

function isAbbreviation(text: string, stop: number): boolean {
  let start = stop;
  while (start > 0 && /[\p{L}.-]/u.test(text[start - 1]!)) start -= 1;
  const word = text.slice(start, stop).toLowerCase();
  return word.length === 1 ? /[a-z]/.test(word) && word !== 'i' : ABBREVIATIONS.has(word);
}

function isEnd(text: string, i: number): boolean {
  const c = text[i]!;
  // A line that begins like "Key: value" or "(2)" stands for itself; other line breaks are soft.
  if (c === '\n') return OWN_LINE.test(text.slice(i + 1, i + 70));
  if (c === '…') return /^\s/.test(text.slice(i + 1, i + 2));
  if (c !== '.' && c !== '!' && c !== '?') return false;
  let next = i + 1;
  while (next < text.length && /["'”’»)\]*_.!?]/.test(text[next]!)) next += 1;
  if (next >= text.length) return true;
  if (!/\s/.test(text[next]!)) return false;
  if (c === '.' && isAbbreviation(text, i)) return false;
  // Dotted leaders of a table of contents lead on to the page number.
  if (c === '.' && (text.startsWith('....', i) || text.slice(i - 3, i) === '...')) return false;
  while (next < text.length && /\s/.test(text[next]!)) next += 1;
  // A lower-case letter goes on with the sentence ("approx. ten minutes"); a digit may start one ("… box. 3. Tap").
  return c !== '.' || next >= text.length || !/\p{Ll}/u.test(text[next]!);
}

function trimmed(text: string, from: number, to: number): Stretch | null {
  while (from < to && /\s/.test(text[from]!)) from += 1;
  while (to > from && /\s/.test(text[to - 1]!)) to -= 1;
  return from < to ? { from, to } : null;
}

/** Cuts running text into sentences by its own punctuation, the same on every machine; spans exclude outer white space. */
export function splitSentences(text: string): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (!isEnd(text, i) && i - from < MAX_SENTENCE) continue;
    let to = i + 1;
    while (to < text.length && /["'”’»)\]*_.!?]/.test(text[to]!)) to += 1;
    const sentence = trimmed(text, from, to);
    if (sentence) found.push(sentence);
    from = to;
    i = to - 1;
  }
  const rest = trimmed(text, from, text.length);
  return rest ? [...found, rest] : found;
}
