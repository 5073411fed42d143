import type { NetworkRow, PortRange } from '#model/network';
import { isAny, isBlank } from './is-blank.js';
import { parsePorts } from './parse-ports.js';
import { isKind, textOf, type Field, type RawRow } from './raw-table.js';
import type { Vocabulary } from './vocabulary.js';

// A range of more than half of all ports is no choice of ports.
const WIDEST_RANGE = 32768;

const ADDRESSES = ['source', 'destination', 'ends', 'address'] as const;

/** Ports and transports of a row. */
export type PortCells = Pick<NetworkRow, 'ports' | 'faultyPorts' | 'openPorts' | 'transports'>;

const isPortField = (field: Field): boolean => isKind(field, 'port', 'remote-port', 'local-port');

function openPortsOf(row: RawRow, ports: readonly PortRange[], vocabulary: Vocabulary): NetworkRow['openPorts'] {
  if (ports.some(({ from, to }) => to - from >= WIDEST_RANGE)) return 'all';
  if (ports.length > 0) return null;
  const cells = row.fields.filter((field) => isKind(field, 'port', 'remote-port', 'local-port', 'match'));
  if (cells.some(({ text }) => isAny(text, vocabulary))) return 'all';
  return cells.some(({ text }) => vocabulary.has('dynamic', text)) ? 'dynamic' : null;
}

function readPorts(fields: readonly Field[]): { ports: PortRange[]; faulty: string[]; transports: string[] } {
  const readings = fields.map((field) => parsePorts(field.text, isPortField(field)));
  return {
    ports: readings.flatMap(({ ports }) => ports),
    faulty: readings.flatMap(({ faulty }) => faulty),
    transports: readings.flatMap(({ transports }) => transports),
  };
}

/** Reads the ports of a row: of its columns of ports, else of any cell that says `443/tcp` or `port 443`. */
export function readPortCells(row: RawRow, lead: string, vocabulary: Vocabulary): PortCells {
  // Where both ends have a column, the far one is the port that a firewall opens; the near one is any.
  const far = row.fields.filter((field) => isKind(field, 'port', 'remote-port') && !isBlank(field.text, vocabulary));
  const near = row.fields.filter((field) => isKind(field, 'local-port'));
  const columns = far.length > 0 ? far : near;
  const own = readPorts(columns);
  const hasColumn = columns.some(({ text }) => !isBlank(text, vocabulary));
  const elsewhere = readPorts(
    row.fields.filter((field) => !isPortField(field) && !isKind(field, 'remark', 'state', ...ADDRESSES)),
  );
  const inAddress = readPorts(row.fields.filter((field) => isKind(field, ...ADDRESSES)));
  const { ports, faulty } = hasColumn ? own : elsewhere.ports.length > 0 ? elsewhere : inAddress;
  const stated = [
    ...ports.flatMap(({ transports }) => transports),
    ...own.transports,
    ...parsePorts(textOf(row, 'transport', 'protocol'), false).transports,
    ...elsewhere.transports,
    ...(hasColumn ? [] : inAddress.transports),
  ];
  const transports = [...new Set(stated.length > 0 ? stated : parsePorts(lead, false).transports)].sort();
  return { ports, faultyPorts: faulty, openPorts: openPortsOf(row, ports, vocabulary), transports };
}
