import { emptyBits, hasBit, setBit, type Bits } from './bits.js';
import type { Lexicon, Tag } from './lexicon.js';

/** Concept sets that decide moods, by the names that every language's lexicon gives them. */
export interface MoodMarks {
  readonly negation: Bits;
  /** Those that also deny what stands before them ("is not made"); "no" and "nothing" only look forward. */
  readonly verbalNegation: Bits;
  /** Those at the main verb ("is not", "cannot"), which deny their clause however long it is. */
  readonly mainNegation: Bits;
  /** Tells or allows somebody to do without a protection. */
  readonly weakening: Bits;
  /** Takes back, or leaves for the writers to settle, what a text says. */
  readonly editorial: Bits;
  readonly negationIdiom: Bits;
  /** Says that a thing does not exist at all. */
  readonly absence: Bits;
  /** Says flatly that a thing is not there, which contradicts whoever says that it is. */
  readonly nonexistence: Bits;
  /** Denies the whole sentence that it opens. */
  readonly wholeDenial: Bits;
  readonly future: Bits;
  readonly hedge: Bits;
  readonly placeholder: Bits;
  readonly authorInstruction: Bits;
  /** Opens a sentence that tells an author what to write, quoted or not. */
  readonly authorImperative: Bits;
  /** Heads a part that states nothing of the device: a glossary, references, history. */
  readonly silentHeading: Bits;
  /** Stands where a value is expected. */
  readonly openValue: Bits;
  readonly seeNote: Bits;
  readonly genericSubject: Bits;
  readonly otherProduct: Bits;
  readonly pointer: Bits;
  readonly noAnswer: Bits;
  readonly yesAnswer: Bits;
  readonly value: Bits;
  readonly opener: Bits;
  /** Number of the value that is a path through menus; -1 where there is none. */
  readonly menuPath: number;
  readonly condition: Bits;
}

function only(lexicon: Lexicon, id: string): Bits {
  const bits = emptyBits(lexicon.size);
  const n = lexicon.numberOf(id);
  if (n !== undefined) setBit(bits, n);
  return bits;
}

/** Values by their form: what is said with one of them is more than lip service. */
function valueBits(lexicon: Lexicon): Bits {
  const bits = emptyBits(lexicon.size);
  lexicon.names.forEach((name, n) => {
    if (name.startsWith('value-')) setBit(bits, n);
  });
  return bits;
}

/** Looks up the mood concepts of a lexicon. */
export function moodMarksOf(lexicon: Lexicon): MoodMarks {
  return {
    negation: only(lexicon, 'mood-negation'),
    verbalNegation: only(lexicon, 'mood-negation-verbal'),
    mainNegation: only(lexicon, 'mood-negation-main'),
    weakening: only(lexicon, 'mood-weakening'),
    editorial: only(lexicon, 'mood-editorial'),
    negationIdiom: only(lexicon, 'mood-negation-idiom'),
    absence: only(lexicon, 'mood-absence'),
    nonexistence: only(lexicon, 'mood-nonexistence'),
    wholeDenial: only(lexicon, 'mood-whole-denial'),
    future: only(lexicon, 'mood-future'),
    hedge: only(lexicon, 'mood-hedge'),
    placeholder: only(lexicon, 'mood-placeholder'),
    authorInstruction: only(lexicon, 'mood-author-instruction'),
    authorImperative: only(lexicon, 'mood-author-imperative'),
    silentHeading: only(lexicon, 'mood-silent-heading'),
    seeNote: only(lexicon, 'mood-see-note'),
    openValue: only(lexicon, 'mood-open-value'),
    genericSubject: only(lexicon, 'mood-generic-subject'),
    otherProduct: only(lexicon, 'mood-other-product'),
    pointer: only(lexicon, 'mood-pointer'),
    noAnswer: only(lexicon, 'mood-no-answer'),
    yesAnswer: only(lexicon, 'mood-yes-answer'),
    value: valueBits(lexicon),
    menuPath: lexicon.numberOf('value-menu-path') ?? -1,
    opener: only(lexicon, 'mood-clause-opener'),
    condition: only(lexicon, 'mood-condition'),
  };
}

/** Whether a text begins with one of these. */
export const opensWith = (tags: readonly Tag[], bits: Bits): boolean =>
  tags.some((tag) => tag.first === 0 && hasBit(bits, tag.concept));

export const hasTagOf = (tags: readonly Tag[], bits: Bits): boolean => tags.some((tag) => hasBit(bits, tag.concept));
