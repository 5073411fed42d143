import type { NetworkRow } from '#model/network';
import { isAny } from './is-blank.js';
import { readAddressCells } from './read-address-cells.js';
import { readEnds } from './read-ends.js';
import { idOf, marksIn } from './read-id.js';
import { readPortCells } from './read-port-cells.js';
import { isJustified, type Reason } from './reasons.js';
import { implausibleIn, insecureIn, isEncrypted, servicesOf } from './read-services.js';
import { textOf, wholeText, type RawRow, type RawTable } from './raw-table.js';
import type { Vocabulary } from './vocabulary.js';

/** A row as understood, before its place is known. */
export type ReadRow = Omit<NetworkRow, 'place' | 'headings' | 'table'>;

function stateOf(row: RawRow, isProse: boolean, vocabulary: Vocabulary): NetworkRow['state'] {
  const said = isProse ? wholeText(row) : textOf(row, 'action', 'match', 'state', 'direction', 'remark');
  if (vocabulary.has('denied', said)) return 'denied';
  const cells = row.fields.filter(({ kinds }) =>
    kinds.some((kind) => ['state', 'port', 'remark', 'action'].includes(kind)),
  );
  // What is off by default can be switched on, and then needs all that an open port needs.
  const isOff = (text: string): boolean => vocabulary.has('off', text) && !vocabulary.has('byDefault', text);
  return (isProse ? isOff(said) : cells.some(({ text }) => isOff(text))) ? 'off' : 'open';
}

function flowsOf(row: RawRow, services: readonly string[], vocabulary: Vocabulary): readonly string[] {
  const named = vocabulary.flowsIn(wholeText(row));
  return Object.entries(vocabulary.words.flows)
    .filter(([id, flow]) => named.includes(id) || flow.services.some((service) => services.includes(service)))
    .map(([id]) => id);
}

/** Understands one row of a network table. */
export function readRow(
  row: RawRow,
  { lead, isProse }: RawTable,
  reasons: readonly Reason[],
  vocabulary: Vocabulary,
): ReadRow {
  const cells = readPortCells(row, lead, vocabulary);
  const services = servicesOf(row, vocabulary);
  const ends = readEnds(row, lead, isProse, vocabulary);
  const state = stateOf(row, isProse, vocabulary);
  const insecure = state === 'open' ? insecureIn(row, services, cells.ports, vocabulary) : [];
  const id = idOf(row);
  const isOtherMedium = services.length > 0 && services.every((service) => vocabulary.service(service).local);
  return {
    id,
    refs: marksIn(wholeText(row)).filter((mark) => mark !== id),
    services: services.map((service) => {
      const { name, family } = vocabulary.service(service);
      return { id: service, name, family };
    }),
    ...cells,
    ...ends,
    isAnyToAny: ends.isAnyToAny || isAny(textOf(row, 'ends', 'direction'), vocabulary),
    ...readAddressCells(row, ends),
    isEncrypted: isEncrypted(row, vocabulary),
    state,
    isLocal: isOtherMedium || vocabulary.has('inside', wholeText(row)),
    insecure: insecure.length > 0 && isJustified(row, services, reasons, vocabulary) ? [] : insecure,
    implausible: implausibleIn(services, cells.ports, cells.transports, vocabulary),
    flows: flowsOf(row, services, vocabulary),
  };
}
