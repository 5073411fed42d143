import type { Tag } from './lexicon.js';
import { hasTagOf, opensWith, type MoodMarks } from './moods.js';
import type { WholeMood } from './statement.js';

/** A cell of a row, or the key or value of an entry. */
export interface Cell {
  /** Trimmed. */
  readonly text: string;
  readonly tags: readonly Tag[];
  readonly words: number;
}

const TICK = /^[x✓✔✅]$/i;
const DASH = /^[–—-]{1,3}$/;
const OPEN_CELL = /^(?:…|\.{3,}|t\.?\s?b\.?\s?[acd]\.?|\?+|_+)$/i;
// "7", "A-12", "SR 3": the number of a row is no answer.
const ROW_NUMBER = /^\p{L}{0,8}[\s.-]{0,2}\d[\d.-]{0,6}\.?$/u;
const SHORT_LABEL = 6;

const asks = ({ text }: Cell): boolean => text.endsWith('?');

/** A label or question beside empty cells: the answer was never given. */
function isUnanswered(cells: readonly Cell[]): boolean {
  if (cells.length < 2) return false;
  const filled = cells.filter(({ text }) => text !== '' && !DASH.test(text) && !ROW_NUMBER.test(text));
  const isEmpty = cells.some(({ text }) => text === '' || DASH.test(text));
  return filled.length === 1 && isEmpty && (asks(filled[0]!) || filled[0]!.words <= SHORT_LABEL);
}

const isOpen = ({ text, tags, words }: Cell, marks: MoodMarks): boolean =>
  OPEN_CELL.test(text) || (words <= 5 && opensWith(tags, marks.openValue));

function answerMood(cells: readonly Cell[], marks: MoodMarks): WholeMood | null {
  const filled = cells.filter(({ text }) => text !== '' && !/^[–—-]$/.test(text));
  const answers = filled.filter(({ words }) => words <= 3);
  const isNo = ({ tags }: Cell): boolean => hasTagOf(tags, marks.noAnswer);
  const isYes = ({ tags, text }: Cell): boolean => hasTagOf(tags, marks.yesAnswer) || TICK.test(text);
  const deniesAtOnce = ({ tags }: Cell): boolean => opensWith(tags, marks.negation);
  if (filled.some(asks) && filled.some((cell) => !asks(cell) && deniesAtOnce(cell))) return 'negated';
  if (cells.length <= 4 && answers.some(isNo) && !answers.some(isYes)) return 'negated';
  const beside = filled.slice(1);
  if (beside.length > 0 && beside.every((cell) => cell.words <= 3 && isNo(cell))) return 'negated';
  return null;
}

/** A question whose only answer points at a note: what it says stands there. */
function isDeferred(cells: readonly Cell[], marks: MoodMarks): boolean {
  const answers = cells.filter(
    (cell) => cell.text !== '' && !asks(cell) && !ROW_NUMBER.test(cell.text) && !DASH.test(cell.text),
  );
  if (!cells.some(asks) || answers.length === 0) return false;
  return answers.every(({ tags, words }) => words <= 4 && hasTagOf(tags, marks.seeNote));
}

/** The mood of a row or entry: `whole` is what its words alone tell. A question that another cell answers asks no more. */
export function rowMood(cells: readonly Cell[], whole: WholeMood | null, marks: MoodMarks): WholeMood | null {
  if (whole !== null && whole !== 'question') return whole;
  if (isUnanswered(cells)) return cells.some(asks) ? 'question' : 'placeholder';
  if (cells.slice(1).some((cell) => isOpen(cell, marks))) return 'placeholder';
  if (isDeferred(cells, marks)) return 'mention-only';
  return answerMood(cells, marks);
}
