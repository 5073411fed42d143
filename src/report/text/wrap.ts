import type { Paint } from '../palette.js';
import { displayWidth } from './display-width.js';
import { visible } from './visible.js';

/** A stretch of text with its colour. Everything that is printed goes through here, so its text is made safe here. */
export interface Piece {
  readonly text: string;
  readonly paint: Paint;
  /** Kept on one line, such as a place that a terminal shall open. */
  readonly whole: boolean;
}

const asItIs: Paint = (text) => text;

/** Words that may be wrapped. */
export function words(text: string, paint: Paint = asItIs): Piece {
  return { text: visible(text), paint, whole: false };
}

/** A text that is never broken. */
export function whole(text: string, paint: Paint = asItIs): Piece {
  return { text: visible(text), paint, whole: true };
}

const wordsOf = (pieces: readonly Piece[]): Piece[] =>
  pieces.flatMap((piece) =>
    piece.whole
      ? [piece]
      : piece.text
          .split(' ')
          .filter(Boolean)
          .map((text) => ({ ...piece, text })),
  );

function paintLine(line: readonly Piece[]): string {
  const stretches: { text: string; paint: Paint }[] = [];
  for (const { text, paint } of line) {
    const last = stretches.at(-1);
    if (last?.paint === paint) last.text += ` ${text}`;
    else stretches.push({ text, paint });
  }
  return stretches.map(({ text, paint }) => paint(text)).join(' ');
}

/** Breaks pieces into lines of at most `width` columns, a space between pieces; a single longer word stands alone. */
export function wrap(pieces: readonly Piece[], width: number): string[] {
  const lines: Piece[][] = [];
  let free = 0;
  for (const word of wordsOf(pieces)) {
    const needed = displayWidth(word.text);
    const last = lines.at(-1);
    if (last && needed + 1 <= free) {
      last.push(word);
      free -= needed + 1;
      continue;
    }
    lines.push([word]);
    free = width - needed;
  }
  return lines.map(paintLine);
}
