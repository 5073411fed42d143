import type { Change, ChangeKind, Comparison, DocumentChange } from '#model/comparison';
import { counted } from '../text/shortened.js';

const KINDS: readonly ChangeKind[] = ['worse', 'new', 'better', 'gone'];

/** `2 worse, 1 new, 4 better`, or that nothing has changed. */
export function totalsInWords({ changes }: Comparison): string {
  const totals = KINDS.flatMap((kind) => {
    const n = changes.filter((change) => change.kind === kind).length;
    return n > 0 ? [`${n} ${kind}`] : [];
  });
  return totals.join(', ') || 'no gap has changed';
}

/** What became of an element: its verdicts, or what is wrong at a place. */
export function changeInWords({ kind, from, to, note }: Change): string {
  if (note !== null) return kind === 'gone' ? `no longer so: ${note}` : note;
  return `${from ?? 'not there'} → ${to ?? 'not there'}`;
}

/** What became of a document. */
export function documentInWords({ kind, from, to }: DocumentChange): string {
  if (kind !== 'changed') return kind === 'new' && to ? `new, version ${to}` : kind;
  if (from === to) return from ? `changed, still called version ${from}` : 'changed';
  return `changed, version ${from ?? 'none'} → ${to ?? 'none'}`;
}

/** How many documents have changed. */
export const documentTotal = ({ documents }: Comparison): string => counted(documents.length, 'document');
