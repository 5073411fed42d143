import { foldWord } from './tokenize.js';
import type { Stemmer } from './stem.js';

/**
 * One step of a wording: a key that a token must carry, and how many other words may stand before it.
 * Keys: `s:stem`, `x:Exact` (case-sensitive), `p:prefix*`, `q:*suffix`, `i:*infix*`, `#` for any number.
 */
export interface Step {
  readonly key: string;
  readonly gap: number;
}

const MAX_EXPANSIONS = 96;

function splitAlternatives(wording: string): string[][] {
  const pieces = wording.match(/\([^)]*\)|[^\s()]+/g) ?? [];
  return pieces.map((piece) => (piece.startsWith('(') ? piece.slice(1, -1).split('|') : [piece]));
}

function keyOf(word: string, stem: Stemmer): string {
  if (word === '#') return '#';
  if (word.startsWith('=')) return `x:${word.slice(1)}`;
  const starts = word.endsWith('*');
  const ends = word.startsWith('*');
  const bare = foldWord(word.replace(/^\*|\*$/g, ''));
  if (starts && ends) return `i:${bare}`;
  if (starts) return `p:${bare}`;
  if (ends) return `q:${bare}`;
  return `s:${/^\p{N}/u.test(bare) ? bare : stem(bare)}`;
}

function stepsOf(text: string, stem: Stemmer): Step[] {
  const steps: Step[] = [];
  let gap = 0;
  for (const piece of text.split(/\s+/)) {
    const skip = /^~(\d+)$/.exec(piece);
    if (skip) {
      gap = Number(skip[1]);
      continue;
    }
    const words = /^[=*#]|\*$/.test(piece) ? [piece] : (piece.match(/[\p{L}\p{M}]+(?:['’]\p{L}+)*|\p{N}+(?:[.,]\p{N}+)*/gu) ?? []);
    for (const word of words) {
      steps.push({ key: keyOf(word, stem), gap });
      gap = 0;
    }
  }
  return steps;
}

/** Expands one written wording into the step sequences that it stands for. Throws on an unusable wording. */
export function compileWording(wording: string, stem: Stemmer): Step[][] {
  let texts: string[] = [''];
  for (const alternatives of splitAlternatives(wording)) {
    texts = texts.flatMap((text) => alternatives.map((one) => `${text} ${one}`.trim()));
    if (texts.length > MAX_EXPANSIONS) throw new Error(`wording "${wording}" stands for more than ${MAX_EXPANSIONS} phrases; split it`);
  }
  const all = texts.map((text) => stepsOf(text, stem)).filter((steps) => steps.length > 0);
  if (all.length === 0) throw new Error(`wording "${wording}" holds no word`);
  return all;
}
