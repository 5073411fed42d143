import { isAny, isBlank } from './is-blank.js';
import { parseAddresses } from './parse-addresses.js';
import { parsePorts, type PortReading } from './parse-ports.js';
import { textOf, wholeText, type RawRow, type RawTable } from './raw-table.js';
import type { Vocabulary } from './vocabulary.js';

// Below this a bare number may count anything: cavities, pages, USB sockets.
const LOWEST_TELLING_PORT = 20;

const HEADS = [
  'port',
  'direction',
  'initiator',
  'protocol',
  'source',
  'destination',
  'ends',
  'action',
  'match',
] as const;

const mostly = (rows: readonly RawRow[], holds: (row: RawRow) => boolean): boolean =>
  rows.length > 0 && rows.filter(holds).length * 2 >= rows.length;

const hasNumber = ({ ports, faulty }: PortReading): boolean => ports.length > 0 || faulty.length > 0;

const portText = (row: RawRow): string => textOf(row, 'port', 'local-port', 'remote-port');

function holdsPorts(rows: readonly RawRow[], vocabulary: Vocabulary): boolean {
  const filled = rows.filter((row) => !isBlank(portText(row), vocabulary));
  return mostly(filled, (row) => hasNumber(parsePorts(portText(row), true)) || isAny(portText(row), vocabulary));
}

/** A service or transport of a network; a USB line or a radio link is none by itself. */
function speaksNetwork(row: RawRow, vocabulary: Vocabulary): boolean {
  const text = textOf(row, 'protocol', 'transport', 'port', 'match', 'purpose');
  const services = vocabulary.servicesIn(text).filter((id) => !vocabulary.service(id).local);
  return services.length > 0 || parsePorts(text, false).transports.length > 0;
}

function isKnownPort(row: RawRow, vocabulary: Vocabulary): boolean {
  const services = Object.values(vocabulary.words.services);
  return parsePorts(portText(row), true).ports.some(
    ({ from }) => from >= LOWEST_TELLING_PORT && services.some(({ ports }) => ports.includes(from)),
  );
}

/**
 * Whether a table is about ports, streams or firewall rules. A head alone is not enough, for USB ports, sample ports and
 * study protocols have heads too: the cells must read like it, or the chapter must say that a network is meant.
 */
export function isNetworkTable({ rows, lead, isProse }: RawTable, vocabulary: Vocabulary): boolean {
  const isAbout = vocabulary.has('network', lead) || vocabulary.has('firewall', lead);
  if (holdsPorts(rows, vocabulary)) {
    const isTelling = rows.some((row) =>
      parsePorts(portText(row), true).ports.some(({ to }) => to >= LOWEST_TELLING_PORT),
    );
    if (isTelling && isAbout) return true;
    if (rows.some((row) => speaksNetwork(row, vocabulary))) return true;
    if (mostly(rows, (row) => isKnownPort(row, vocabulary))) return true;
  }
  // In a list, a transport beside each port says it as well as a head does.
  if (isProse && mostly(rows, (row) => parsePorts(wholeText(row), false).transports.length > 0)) return true;
  const hasEnds = (row: RawRow): boolean =>
    textOf(row, 'ends', 'initiator') !== '' || (textOf(row, 'source') !== '' && textOf(row, 'destination') !== '');
  if (mostly(rows, hasEnds) && mostly(rows, (row) => speaksNetwork(row, vocabulary))) return true;
  const isHeaded = rows.some((row) => textOf(row, ...HEADS) !== '');
  if ((isAbout || isHeaded) && mostly(rows, (row) => parsePorts(wholeText(row), false).ports.length > 0)) return true;
  const isAllowList = vocabulary.has('allowList', lead);
  return isAllowList && mostly(rows, (row) => parseAddresses(textOf(row, 'destination', 'address')).known.length > 0);
}
