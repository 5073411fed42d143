import { byCodeUnit } from '#text/order';
import { matchesOf } from '#text/matches-of';

/** A stretch of a text. */
export interface Found {
  readonly from: number;
  readonly to: number;
}

/** Finds the phrases of a word list in a text. */
export interface Phrases {
  /** All of them, in order, none overlapping another. */
  find(text: string): readonly Found[];
  has(text: string): boolean;
  /** Whether the text is one of them and nothing else. */
  is(text: string): boolean;
}

const NOTHING: readonly Found[] = [];
const WORDLIKE = /[\p{L}\p{N}]/u;
// An underscore joins words, so that POSTGRES_PASSWORD speaks of a password.
const EDGE = '[\\p{L}\\p{N}]';

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/['’]/g, "['’]");

/** `word*` takes any ending; a space or hyphen matches white space and hyphens alike. */
const expressionOf = (phrase: string): string =>
  phrase
    .split(/[\s-]+/)
    .map((word) => (word.endsWith('*') ? `${escaped(word.slice(0, -1))}[\\p{L}\\p{N}]*` : escaped(word)))
    .join('[\\s-]+');

const isEdgy = (phrase: string): boolean => WORDLIKE.test(phrase.at(0) ?? '') && /[\p{L}\p{N}*]$/u.test(phrase);

function patternOf(phrases: readonly string[], flags: string): RegExp | null {
  if (phrases.length === 0) return null;
  // Longest first, so that "not applicable" wins over "not".
  const sorted = [...new Set(phrases.map((phrase) => phrase.trim()))].sort(
    (a, b) => b.length - a.length || byCodeUnit(a, b),
  );
  const words = sorted.filter(isEdgy).map(expressionOf);
  // Signs such as "§" or "n.a." end where they end.
  const signs = sorted
    .filter((phrase) => !isEdgy(phrase))
    .map((phrase) => (WORDLIKE.test(phrase[0]!) ? `(?<!${EDGE})` : '') + expressionOf(phrase));
  const whole = words.length > 0 ? [`(?<!${EDGE})(?:${words.join('|')})(?!${EDGE})`] : [];
  return new RegExp([...signs, ...whole].join('|'), flags);
}

const findAll = (pattern: RegExp | null, text: string): Found[] =>
  pattern === null
    ? []
    : matchesOf(pattern, text).map(({ index, 0: hit }) => ({ from: index, to: index + hit.length }));

/** Small letters without changing any offset. */
export function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

/** Compiles a list of phrases; `=word` keeps capitals apart. */
export function compilePhrases(list: readonly string[]): Phrases {
  const folded = patternOf(
    list.filter((phrase) => !phrase.startsWith('=')).map((phrase) => phrase.toLowerCase()),
    'gu',
  );
  const exact = patternOf(
    list.filter((phrase) => phrase.startsWith('=')).map((phrase) => phrase.slice(1)),
    'gu',
  );
  const find = (text: string): readonly Found[] => {
    if (text === '') return NOTHING;
    const hits = [...findAll(folded, lowered(text)), ...findAll(exact, text)];
    return hits.length < 2 ? hits : hits.sort((a, b) => a.from - b.from || b.to - a.to);
  };
  return {
    find,
    has: (text) =>
      text !== '' &&
      ((folded !== null && lowered(text).search(folded) >= 0) || (exact !== null && text.search(exact) >= 0)),
    is: (text) => {
      const trimmed = text.trim();
      return find(trimmed).some(({ from, to }) => from === 0 && to === trimmed.length);
    },
  };
}
