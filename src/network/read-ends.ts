import { isAny, isBlank } from './is-blank.js';
import { isKind, textOf, wholeText, type RawRow } from './raw-table.js';
import type { Vocabulary } from './vocabulary.js';

const ARROW = /↔|⇄|<->|→|⇒|->|=>|←|<-/;

/** Where a stream begins and ends, as far as the row says so, and whether its direction is told at all. */
export interface Ends {
  readonly source: string | null;
  readonly destination: string | null;
  readonly isDirected: boolean;
  readonly isAnyToAny: boolean;
}

type Pair = readonly [string | null, string | null];

/** Both ends of "GX → LIS" or "scanner to Core"; an arrow that points back swaps them. */
function splitEnds(text: string, vocabulary: Vocabulary): Pair {
  const arrow = ARROW.exec(text);
  if (arrow) {
    const [left, right] = [text.slice(0, arrow.index).trim(), text.slice(arrow.index + arrow[0].length).trim()];
    return /^(?:←|<-)$/.test(arrow[0]) ? [right || null, left || null] : [left || null, right || null];
  }
  const words = text.split(/\s+/);
  const at = words.findIndex((word, n) => n > 0 && n < words.length - 1 && vocabulary.has('toward', word));
  return at < 0 ? [null, null] : [words.slice(0, at).join(' '), words.slice(at + 1).join(' ')];
}

function directionWords(row: RawRow, lead: string, isProse: boolean, vocabulary: Vocabulary): boolean {
  const says = (text: string): boolean =>
    vocabulary.has('in', text) || vocabulary.has('out', text) || vocabulary.has('both', text);
  const brief = textOf(row, 'port', 'local-port', 'remote-port', 'transport', 'match');
  if (says(brief) || vocabulary.has('short', brief) || says(textOf(row, 'remark', 'action', 'state'))) return true;
  const prose = isProse ? wholeText(row) : '';
  if (says(prose) || ARROW.test(prose) || vocabulary.has('from', prose) || vocabulary.has('toward', prose)) return true;
  // Hosts that must be reachable are reached from inside.
  if (vocabulary.has('allowList', lead)) return true;
  // A heading such as "Outbound connections" speaks for all rows, one that names both directions for none.
  return !vocabulary.has('both', lead) && vocabulary.has('in', lead) !== vocabulary.has('out', lead);
}

/** Reads the ends and the direction of a row, from whatever columns or words tell them. */
export function readEnds(row: RawRow, lead: string, isProse: boolean, vocabulary: Vocabulary): Ends {
  const filled = (...kinds: Parameters<typeof textOf> extends [RawRow, ...infer K] ? K : never): string | null => {
    const text = textOf(row, ...kinds);
    return isBlank(text, vocabulary) ? null : text;
  };
  const joined = filled('ends') ?? filled('direction');
  const [from, to] = joined === null ? [null, null] : splitEnds(joined, vocabulary);
  const source = filled('source') ?? (filled('ends') || ARROW.test(joined ?? '') ? from : null);
  const destination = filled('destination') ?? (filled('ends') || ARROW.test(joined ?? '') ? to : null);
  const isTicked = row.fields.some(
    (field) =>
      isKind(field, 'incoming', 'outgoing') && !isBlank(field.text, vocabulary) && !vocabulary.has('no', field.text),
  );
  const isDirected =
    joined !== null ||
    isTicked ||
    filled('initiator') !== null ||
    (source !== null && destination !== null) ||
    directionWords(row, lead, isProse, vocabulary);
  const isWide = (end: string | null): boolean => end !== null && isAny(end, vocabulary);
  return { source, destination, isDirected, isAnyToAny: isWide(source) && isWide(destination) };
}
