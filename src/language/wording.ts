import { foldWord } from './tokenize.js';
import type { Stemmer } from './stem.js';

const WORD = /[\p{L}\p{M}]+(?:['’]\p{L}+)*|\p{N}+(?:[.,]\p{N}+)*/gu;

/**
 * One step of a wording: a key that a token must carry, and how many other words may stand before it.
 * Keys: `s:stem`, `x:Exact` (case-sensitive), `w:exact` (any case), `p:prefix*`, `q:*suffix`, `i:*infix*`, `#` for any number (written `=#`, since YAML takes a bare # for a comment).
 */
export interface Step {
  readonly key: string;
  readonly gap: number;
}

function keyOf(word: string, stem: Stemmer): string {
  if (word === '#' || word === '=#') return '#';
  // An exact word in lower case is compared without regard to case, one with capitals (an acronym) with regard to it.
  if (word.startsWith('=')) return /\p{Lu}/u.test(word) ? `x:${word.slice(1)}` : `w:${foldWord(word.slice(1))}`;
  const starts = word.endsWith('*');
  const ends = word.startsWith('*');
  const bare = foldWord(word.replace(/^\*|\*$/g, ''));
  if (starts && ends) return `i:${bare}`;
  if (starts) return `p:${bare}`;
  if (ends) return `q:${bare}`;
  return `s:${/^\p{N}/u.test(bare) ? bare : stem(bare)}`;
}

/** Alternatives at one point of a wording; an empty one means that the point may be left out. */
export type Part = readonly (readonly Step[])[];

function stepsOf(text: string, gap: number, stem: Stemmer): Step[] {
  const words = text.split(/\s+/).flatMap((piece) => (/^[=*#]|\*$/.test(piece) ? [piece] : (piece.match(WORD) ?? [])));
  return words.map((word, n) => ({ key: keyOf(word, stem), gap: n === 0 ? gap : 0 }));
}

/** Compiles one written wording into the parts that stand in order. Throws on an unusable wording. */
export function compileWording(wording: string, stem: Stemmer): Part[] {
  const parts: Part[] = [];
  let gap = 0;
  for (const piece of wording.match(/\([^)]*\)|[^\s()]+/g) ?? []) {
    const skip = /^~(\d+)$/.exec(piece);
    if (skip) {
      gap = Number(skip[1]);
      continue;
    }
    const texts = piece.startsWith('(') ? piece.slice(1, -1).split('|') : [piece];
    const part = texts.flatMap((text) => alternativesOf(text.trim(), gap, stem));
    if (part.length > 0) parts.push(part);
    gap = 0;
  }
  if (!parts.some((part) => part.some((steps) => steps.length > 0)))
    throw new Error(`wording "${wording}" holds no word`);
  return parts;
}

// Inside an alternative a gap may stand too: "(set ~2 up|configured)".
function alternativesOf(text: string, gap: number, stem: Stemmer): Step[][] {
  if (text === '') return [[]];
  const steps: Step[] = [];
  let open = gap;
  for (const chunk of text.split(/(~\d+)/)) {
    if (/^~\d+$/.test(chunk)) open = Number(chunk.slice(1));
    else if (chunk.trim() !== '') {
      steps.push(...stepsOf(chunk.trim(), open, stem));
      open = 0;
    }
  }
  return steps.length > 0 ? [steps] : [];
}
