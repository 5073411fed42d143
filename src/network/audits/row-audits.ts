import type { Audit } from '#model/audit';
import type { NetworkRow, PortRange } from '#model/network';
import { judgeRows, rowsOf } from './judge-rows.js';

const NO_TABLE = 'no table or list of ports, streams or firewall rules in the dossier';
const NO_PORTS = 'no row of the dossier names a port';

const all = (words: readonly string[]): string => words.join(', ');
const hasPort = ({ ports, faultyPorts, openPorts }: NetworkRow): boolean =>
  ports.length > 0 || faultyPorts.length > 0 || openPorts !== null;
const isOpen = ({ state }: NetworkRow): boolean => state === 'open';

/** A port or range as people write it. */
export const shownPort = ({ from, to }: PortRange): string => (from === to ? String(from) : `${from}–${to}`);

/** Every port or range lies in 1 to 65535. */
export const portsValid: Audit = (context) =>
  judgeRows(
    rowsOf(context),
    ({ ports, faultyPorts }) => ports.length > 0 || faultyPorts.length > 0,
    ({ faultyPorts }) =>
      faultyPorts.length > 0 ? `gives ${all(faultyPorts)} as a port; ports run from 1 to 65535` : null,
    NO_PORTS,
  );

/** Every address, block and host name is well formed. */
export const addressesValid: Audit = (context) =>
  judgeRows(
    rowsOf(context),
    (row) => row.faultyAddresses.length > 0 || row.source !== null || row.destination !== null,
    ({ faultyAddresses }) =>
      faultyAddresses.length > 0
        ? `gives ${all(faultyAddresses)} as an address, which is none; expected IPv4, IPv6, a CIDR block or a host name`
        : null,
    'no row of the dossier gives an address',
  );

/** Every row says its direction or who begins. */
export const directionStated: Audit = (context) =>
  judgeRows(
    rowsOf(context),
    isOpen,
    ({ isDirected }) =>
      isDirected
        ? null
        : 'says neither direction nor initiator; expected incoming, outgoing or both, or who connects to whom',
    NO_TABLE,
  );

/** Every row with a port says its transport. */
export const transportStated: Audit = (context) =>
  judgeRows(
    rowsOf(context),
    (row) => isOpen(row) && hasPort(row),
    ({ transports, ports }) => {
      if (transports.length > 0) return null;
      const named = ports.length > 0 ? `port ${all(ports.map(shownPort))}` : 'ports';
      return `names ${named} without a transport; expected TCP, UDP or another`;
    },
    NO_PORTS,
  );

function tooWide({ isAnyToAny, openPorts, ports }: NetworkRow): string | null {
  if (isAnyToAny) return 'lets anything talk to anything; expected a source or a destination by name or address';
  if (openPorts === 'dynamic')
    return 'leaves the ports open ("as needed", "dynamic"); expected their numbers or a range';
  const wide = ports.find(({ from, to }) => to - from > 0 && openPorts === 'all');
  if (wide) return `opens ports ${shownPort(wide)}, nearly all there are; expected those that are used`;
  return openPorts === 'all' ? 'opens all ports; expected those that are used' : null;
}

/** No row goes from anything to anything or over all ports. */
export const endpointsNarrow: Audit = (context) => judgeRows(rowsOf(context), isOpen, tooWide, NO_TABLE);

/** No row speaks an insecure protocol without a reason. */
export const protocolsSecure: Audit = (context) =>
  judgeRows(
    rowsOf(context),
    (row) => isOpen(row) && (row.services.length > 0 || row.isEncrypted || row.insecure.length > 0),
    ({ insecure }) =>
      insecure.length > 0
        ? `uses ${all(insecure)}; expected a protected protocol, or the reason in the row or beside the table`
        : null,
    'no row of the dossier names a known protocol',
  );

/** No pair of protocol and port or transport that can't be. */
export const protocolPortPlausible: Audit = (context) =>
  judgeRows(
    rowsOf(context),
    ({ services, ports, transports }) => services.length > 0 && (ports.length > 0 || transports.length > 0),
    ({ implausible }) =>
      implausible.length > 0 ? `pairs ${all(implausible)}; expected a pair that exists, or another name` : null,
    'no row of the dossier pairs a known protocol with a port',
  );

/** Destinations in the internet are named. */
export const destinationsNamed: Audit = (context) => {
  const rows = rowsOf(context);
  const named = new Set(rows.flatMap(({ namedAddresses }) => namedAddresses));
  return judgeRows(
    rows,
    (row) => isOpen(row) && row.destination !== null,
    ({ bareAddresses }) => {
      const bare = bareAddresses.filter((address) => !named.has(address));
      return bare.length > 0
        ? `sends to ${all(bare)} in the internet without saying whose it is; expected a name or an owner`
        : null;
    },
    'no row of the dossier names a destination',
  );
};
