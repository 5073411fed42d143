import type { NetworkRow } from '#model/network';
import type { Ends } from './read-ends.js';
import { parseAddresses } from './parse-addresses.js';
import { textOf, type RawRow } from './raw-table.js';

/** What the address cells of a row say. */
export type AddressCells = Pick<NetworkRow, 'faultyAddresses' | 'bareAddresses' | 'namedAddresses'>;

/** Reads the addresses of a row; an address of the internet is named where the target has words beside it. */
export function readAddressCells(row: RawRow, ends: Ends): AddressCells {
  const all = parseAddresses([ends.source ?? '', textOf(row, 'source', 'destination', 'ends', 'address')].join(' ; '));
  const target = parseAddresses([ends.destination ?? '', textOf(row, 'address')].join(' ; '));
  return {
    faultyAddresses: [...new Set(all.faulty)],
    bareAddresses: target.isNamed ? [] : target.internet,
    namedAddresses: target.isNamed ? target.internet : [],
  };
}
