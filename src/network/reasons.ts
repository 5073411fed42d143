import type { Document } from '#model/document';
import { idOf, marksIn } from './read-id.js';
import { wholeText, type RawRow } from './raw-table.js';
import type { Vocabulary } from './vocabulary.js';

/** A sentence near a table that gives a reason or an encryption, and for what. */
export interface Reason {
  readonly marks: readonly string[];
  readonly services: readonly string[];
  /** It speaks of an encryption of all there is. */
  readonly coversAll: boolean;
}

// Enough for any chapter that people read.
const MOST_SENTENCES = 500;

function reasonIn(sentence: string, vocabulary: Vocabulary): Reason | null {
  const isProtected = vocabulary.has('encrypted', sentence) && !vocabulary.has('unencrypted', sentence);
  const isAll = vocabulary.has('everything', sentence);
  if (!isProtected && !isAll && !vocabulary.has('justified', sentence)) return null;
  return { marks: marksIn(sentence), services: vocabulary.servicesIn(sentence), coversAll: isProtected && isAll };
}

/** Makes the reasons that running text gives ready, section by section, gathered when first asked for. */
export function reasonsOf({ blocks }: Document, vocabulary: Vocabulary): (section: number) => readonly Reason[] {
  const known = new Map<number, readonly Reason[]>();
  return (section) => {
    const ready = known.get(section);
    if (ready) return ready;
    const prose = blocks.filter(
      (block) => block.section === section && (block.kind === 'paragraph' || block.kind === 'item'),
    );
    const sentences = prose.flatMap(({ runs }) => runs.flatMap(({ text }) => text.split(/(?<=[.!?;])\s+/)));
    const reasons = sentences.slice(0, MOST_SENTENCES).flatMap((sentence) => reasonIn(sentence, vocabulary) ?? []);
    known.set(section, reasons);
    return reasons;
  };
}

/**
 * Whether an insecure row has its reason: words for one in the row itself, or a sentence of its section that gives a
 * reason or an encryption for the row's mark, its service, or everything.
 */
export function isJustified(
  row: RawRow,
  services: readonly string[],
  reasons: readonly Reason[],
  vocabulary: Vocabulary,
): boolean {
  if (vocabulary.has('justified', wholeText(row))) return true;
  const id = idOf(row);
  return reasons.some(
    (reason) =>
      reason.coversAll ||
      (id !== null && reason.marks.includes(id)) ||
      services.some((service) => reason.services.includes(service)),
  );
}
