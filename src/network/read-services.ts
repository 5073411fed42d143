import type { PortRange } from '#model/network';
import type { ServiceWords } from '#model/network-words';
import { isKind, textOf, wholeText, type RawRow } from './raw-table.js';
import type { Vocabulary } from './vocabulary.js';

/** Ids of the services of a row: named as protocol, else named anywhere but in its ends and remarks. */
export function servicesOf(row: RawRow, vocabulary: Vocabulary): readonly string[] {
  const named = vocabulary.servicesIn(textOf(row, 'protocol'));
  if (named.length > 0) return named;
  const rest = row.fields.filter(
    (field) => !isKind(field, 'source', 'destination', 'ends', 'address', 'remark', 'authentication', 'interface'),
  );
  return vocabulary.servicesIn(rest.map(({ text }) => text).join(' · '));
}

/** Services that a port means where nobody says another. */
function impliedBy(ports: readonly PortRange[], vocabulary: Vocabulary): string[] {
  return Object.entries(vocabulary.words.services)
    .filter(([, { impliedByPort = [] }]) => ports.some(({ from, to }) => from === to && impliedByPort.includes(from)))
    .map(([id]) => id);
}

/** Whether something encrypts what the row carries. */
export function isEncrypted(row: RawRow, vocabulary: Vocabulary): boolean {
  const text = wholeText(row);
  if (vocabulary.has('unencrypted', text)) return false;
  const column = textOf(row, 'encryption');
  if (column !== '' && vocabulary.has('no', column)) return false;
  return (
    vocabulary.has('encrypted', text) || (column !== '' && (vocabulary.has('yes', column) || /[✓✔✅☑●]/u.test(column)))
  );
}

/** What the row carries in a way that is readable or known to be broken, whether or not there is a reason. */
export function insecureIn(
  row: RawRow,
  named: readonly string[],
  ports: readonly PortRange[],
  vocabulary: Vocabulary,
): string[] {
  const services = named.length > 0 ? named : impliedBy(ports, vocabulary);
  const plain = isEncrypted(row, vocabulary) ? [] : services.flatMap((id) => vocabulary.service(id).plain ?? []);
  const old = row.fields
    .filter((field) => !isKind(field, 'remark', 'purpose'))
    .some(({ text }) => vocabulary.has('oldEncryption', text));
  return old ? [...plain, 'encryption older than TLS 1.2'] : plain;
}

const listed = (values: readonly (string | number)[]): string => values.join(' and ');

function portClash({ name, notOn = [] }: ServiceWords, ports: readonly PortRange[]): string[] {
  const clashing = ports.map(({ from }) => from);
  const isImpossible = ports.length > 0 && ports.every(({ from, to }) => from === to && notOn.includes(from));
  return isImpossible ? [`${name} on port ${listed(clashing)}`] : [];
}

function transportClash({ name, transports }: ServiceWords, stated: readonly string[]): string[] {
  if (!transports || stated.length === 0 || stated.some((transport) => transports.includes(transport))) return [];
  const upper = (words: readonly string[]): string => listed(words.map((word) => word.toUpperCase()));
  return [`${name} over ${upper(stated)}, though it runs over ${upper(transports)}`];
}

/** Pairs of a service with a port or transport that can't be. */
export function implausibleIn(
  services: readonly string[],
  ports: readonly PortRange[],
  transports: readonly string[],
  vocabulary: Vocabulary,
): string[] {
  return services
    .map((id) => vocabulary.service(id))
    .flatMap((service) => [...portClash(service, ports), ...transportClash(service, transports)]);
}
