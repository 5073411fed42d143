import { foldWord, tokenize } from '#language/tokenize';

/** A wording found in a text: what it stands for, and the numbers of its first and last word. */
export interface PhraseMatch {
  readonly key: string;
  readonly first: number;
  readonly last: number;
}

/** A ready set of wordings, each standing for a key, to be sought in the folded words of a text. */
export type Phrases = (words: readonly string[]) => readonly PhraseMatch[];

interface Phrase {
  readonly key: string;
  readonly words: readonly string[];
  readonly isWhole: boolean;
  readonly isBeginning: boolean;
}

/** The folded words of a text. */
export const wordsOf = (text: string): string[] => tokenize(text).map(({ raw }) => foldWord(raw));

function compile(key: string, wording: string): Phrase {
  const isWhole = wording.startsWith('=');
  const isBeginning = wording.endsWith('*');
  return { key, words: wordsOf(wording.replace(/^=|\*$/g, '')), isWhole, isBeginning };
}

function standsAt({ words, isWhole, isBeginning }: Phrase, text: readonly string[], at: number): boolean {
  if (isWhole && (at > 0 || words.length !== text.length)) return false;
  return words.every((word, n) => {
    const other = text[at + n];
    return other === word || (isBeginning && n === words.length - 1 && other !== undefined && other.startsWith(word));
  });
}

const BUCKET = 2;
const NONE: readonly Phrase[] = [];

/**
 * Makes wordings ready: `=word` must be the whole text, `word*` is a beginning. Where several fit at one place the
 * longest wins, and words that it took are taken; two keys with the same wording both count.
 */
export function compilePhrases(wordings: Readonly<Record<string, readonly string[]>>): Phrases {
  const byStart = new Map<string, Phrase[]>();
  for (const [key, list] of Object.entries(wordings)) {
    for (const phrase of list.map((wording) => compile(key, wording))) {
      const start = phrase.words[0]?.slice(0, BUCKET);
      if (start === undefined) continue;
      const bucket = byStart.get(start) ?? [];
      bucket.push(phrase);
      byStart.set(start, bucket);
    }
  }
  for (const bucket of byStart.values()) bucket.sort((a, b) => b.words.length - a.words.length);
  return (words) => {
    const found: PhraseMatch[] = [];
    for (let at = 0; at < words.length;) {
      const bucket = byStart.get(words[at]!.slice(0, BUCKET));
      const fitting = bucket ? bucket.filter((phrase) => standsAt(phrase, words, at)) : NONE;
      const length = fitting[0]?.words.length ?? 0;
      for (const { key } of fitting.filter((phrase) => phrase.words.length === length))
        if (!found.some((other) => other.key === key && other.first === at))
          found.push({ key, first: at, last: at + length - 1 });
      at += Math.max(length, 1);
    }
    return found;
  };
}

/** The keys of the wordings that stand among words, each once, in their order. */
export function keysIn(phrases: Phrases, words: readonly string[]): string[] {
  return [...new Set(phrases(words).map(({ key }) => key))];
}
