import { parseDocument } from '#documents/parse-document';
import type { NetworkEvidence, NetworkRow } from '#model/network';
import { observeNetwork } from '#network/observe-network';
import { createVocabulary } from '#network/vocabulary';
import { loadRules } from '#rules/load';

const vocabulary = createVocabulary(loadRules().network);

/** What a document says about the network, running text left aside. */
export function networkOf(text: string, path = 'security-manual.md'): NetworkEvidence {
  return observeNetwork(parseDocument(path, text).document, null, vocabulary);
}

export const rowsOf = (text: string, path?: string): readonly NetworkRow[] => networkOf(text, path).rows;

/** The ports of a row as people write them. */
export const portsOf = ({ ports }: NetworkRow): string[] =>
  ports.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`));
