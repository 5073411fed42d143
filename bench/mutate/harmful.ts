import type { Document } from '#model/document';
import { withoutLines, type AnnotatedPlace } from '../measure/annotated-dossier.js';
import { keepingLines, negateSentence, negateValue } from './negate.js';
import { rewritePlaces } from './rewrite-places.js';

const LABELLED = /^([*_]*[^\s:][^:|.!?]{0,60}:[*_]*\s+)\S[\s\S]*$/;

/** `TBD` instead of what is said; a label keeps its name. */
function leftOpen(words: string): string {
  const label = LABELLED.exec(words)?.[1] ?? '';
  return label + keepingLines(words.slice(label.length), 'TBD');
}

/** What may befall the evidence of an element in a document; each of these must be noticed. Line numbers stay as they were. */
export const HARMFUL = {
  delete: ({ text }, places) => withoutLines(text, places),
  negate: (document, places) => rewritePlaces(document, places, { sentence: negateSentence, value: negateValue }),
  placeholder: (document, places) => rewritePlaces(document, places, { sentence: leftOpen, value: leftOpen }),
  // What is taken out here stands in a document of another role afterwards.
  move: ({ text }, places) => withoutLines(text, places),
} as const satisfies Readonly<Record<string, (document: Document, places: readonly AnnotatedPlace[]) => string>>;

export type Harm = keyof typeof HARMFUL;
export const HARMS = Object.keys(HARMFUL) as readonly Harm[];
