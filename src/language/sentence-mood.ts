import { hasBit } from './bits.js';
import type { Tag } from './lexicon.js';
import { hasTagOf, opensWith, type MoodMarks } from './moods.js';
import type { WholeMood } from './statement.js';

/** A sentence, heading, or all cells of a row, with what bears on its mood. */
export interface MoodSource {
  readonly text: string;
  readonly tags: readonly Tag[];
  readonly quoted: boolean;
  readonly isStep: boolean;
}

// Square brackets with capitals are buttons; small words in them, angle brackets, rows of x or dots wait to be filled in.
const BRACKETED =
  /\[(?=[^\]]{0,40}(?:insert|todo|tbd|enter|fill|describe|to be|your |name of|company|xx))[^\]]{2,200}\]|\[step \d+\]|(?<![\w./:=@_-]|\s-{1,2}\w{1,20}\s)<[a-z]+(?: [\w ,-]{3,60})?>(?![\w./:@_-])|<(?:insert|enter|add|describe|fill|name|reference)\b[^>]{0,200}>|\b(?:x\.x\.x(?:\.x)?|xxx+)\b|\bn\.\s?n\.|_{4,}|\.{6,}$|\[\s?\p{L}{2,12}(?:\s?\/\s?\p{L}{2,12})+\s?\]/iu;
const SMALL_BRACKETS = /\[\p{Ll}[\p{Ll} ]{2,40}\](?![(:[])/u;
// Boxes to tick, of which none is ticked; a number still to come.
const EMPTY_BOXES = /^(?!.*(?:☑|☒|✓|✔|✅|\[[xX✓✔]\])).*(?:☐|□|\[ ?\]).*(?:☐|□|\[ ?\])|:\s?\[[xX]{1,4}\]\s\p{Ll}/u;
// A label with dots, dashes or t.b.d. instead of a value.
const OPEN_LABEL = /:\s{0,3}(?:…|\.{3,}|t\.?\s?b\.?\s?[acd]\.?|_{2,}|\?+|-{1,3}|–|—)\s*$/i;
const CONTENTS_LINE = /(?:\.{3,}|…|(?:\. ){3,})\s*\d{1,3}\s*$/;
// "@writer:", "@dev": somebody is told to do something.
const ADDRESSED = /^\W{0,3}@\p{L}[\w-]{1,30}[:,\s]/u;
const QUESTION = /\?["'”’)\]*_]*$/;

const LONGEST_LABEL = 60;

/** What the value behind a label begins with; nothing where there is no label. */
function valueTags({ text, tags }: MoodSource): readonly Tag[] {
  const colon = text.indexOf(':');
  return colon < 1 ? [] : tags.filter(({ from }) => from > colon && from <= colon + 3);
}

/** A label whose value says no: "Inactivity lock: not fitted". */
function isDeniedLabel(source: MoodSource, marks: MoodMarks): boolean {
  if (source.text.indexOf(':') > LONGEST_LABEL) return false;
  const value = valueTags(source);
  return hasTagOf(value, marks.noAnswer) || hasTagOf(value, marks.negation);
}

/** A label whose value is still to come: "Interval: to be confirmed". */
const isOpenLabel = (source: MoodSource, marks: MoodMarks): boolean =>
  OPEN_LABEL.test(source.text) || hasTagOf(valueTags(source), marks.openValue);

/** An imperative of writing that opens its sentence; steps and menu paths speak to a user instead. */
function tellsAuthor({ tags, isStep }: MoodSource, marks: MoodMarks): boolean {
  if (isStep || tags.some((tag) => tag.concept === marks.menuPath)) return false;
  return opensWith(tags, marks.authorImperative);
}

/** The mood of a sentence as its own words tell it; null where it simply states or instructs. */
export function sentenceMood(source: MoodSource, marks: MoodMarks): WholeMood | null {
  const { text, tags, quoted } = source;
  if (hasTagOf(tags, marks.placeholder) || BRACKETED.test(text) || SMALL_BRACKETS.test(text)) return 'placeholder';
  if (EMPTY_BOXES.test(text) || isOpenLabel(source, marks)) return 'placeholder';
  if (quoted && hasTagOf(tags, marks.authorInstruction)) return 'instruction-to-author';
  if (CONTENTS_LINE.test(text)) return 'mention-only';
  if (ADDRESSED.test(text) || tellsAuthor(source, marks)) return 'instruction-to-author';
  if (hasTagOf(tags, marks.genericSubject) || hasTagOf(tags, marks.otherProduct)) return 'other-subject';
  if (hasTagOf(tags, marks.editorial)) return 'placeholder';
  if (tags.some((tag) => tag.first <= 1 && hasBit(marks.wholeDenial, tag.concept))) return 'negated';
  if (isDeniedLabel(source, marks)) return 'negated';
  return QUESTION.test(text) ? 'question' : null;
}
