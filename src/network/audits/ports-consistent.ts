import type { Audit, Finding } from '#model/audit';
import type { NetworkRow } from '#model/network';
import { byCodeUnit } from '#text/order';
import { evidenceOf, findingOf, inReadingOrder, namesOf, rowsOf, singlePorts, whereIs } from './judge-rows.js';
import { documentConflicts, proseConflicts } from './service-ports.js';
import { shownPort } from './row-audits.js';

// Each pair of rows on one port is compared: beyond these the work would grow with the square of a hostile table.
const MOST_COMPARED = 500;

const overlap = <T>(a: readonly T[], b: readonly T[]): boolean => a.some((one) => b.includes(one));

const folded = (text: string | null): string =>
  (text ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim();

/** Two ends that may be one and the same: one is unknown, or the words of one stand in the other. */
function mayBeSame(a: string | null, b: string | null): boolean {
  const [one, other] = [folded(a), folded(b)];
  return one === '' || other === '' || one.includes(other) || other.includes(one);
}

const familiesOf = ({ services }: NetworkRow): string[] => services.map(({ family }) => family);

/** Plain and protected variants of one protocol are two meanings too: HTTP here and HTTPS there. */
function isOtherService(a: NetworkRow, b: NetworkRow): boolean {
  const [one, other] = [a.services[0], b.services[0]];
  if (a.services.length !== 1 || b.services.length !== 1 || !one || !other || one.id === other.id) return false;
  if (!overlap(familiesOf(a), familiesOf(b))) return true;
  return [one.id, other.id].sort(byCodeUnit).join() === 'http,https';
}

/** What two rows say of one port that can't both be so, or null. */
function portConflict(a: NetworkRow, b: NetworkRow): string | null {
  const shared = singlePorts(a).filter((port) => singlePorts(b).includes(port));
  if (shared.length === 0 || singlePorts(a).length > 1 || singlePorts(b).length > 1) return null;
  if (a.transports.length > 0 && b.transports.length > 0 && !overlap(a.transports, b.transports)) return null;
  if (!isOtherService(a, b) || !mayBeSame(a.destination, b.destination)) return null;
  return `port ${shared.join(', ')} is ${namesOf(b)} here and ${namesOf(a)} at ${whereIs(a)}; expected one meaning`;
}

/** What two tables say of one stream, known by its mark, that can't both be so. */
function streamConflict(a: NetworkRow, b: NetworkRow): string | null {
  if (a.id === null || a.id !== b.id || a.services.length === 0 || b.services.length === 0) return null;
  if (!overlap(familiesOf(a), familiesOf(b))) return null;
  if (singlePorts(a).length > 0 && singlePorts(b).length > 0 && !overlap(singlePorts(a), singlePorts(b)))
    return `${b.id} has port ${b.ports.map(shownPort).join(', ')} here and ${a.ports.map(shownPort).join(', ')} at ${whereIs(a)}; expected one of them`;
  if (a.transports.length > 0 && b.transports.length > 0 && !overlap(a.transports, b.transports))
    return `${b.id} runs over ${b.transports.join(', ')} here and ${a.transports.join(', ')} at ${whereIs(a)}; expected one of them`;
  return null;
}

/** No port has two meanings, and no stream two ports, whatever table or document says so. */
export const portsConsistent: Audit = (context) => {
  const rows = rowsOf(context)
    .filter(({ state, ports }) => state === 'open' && ports.length > 0)
    .slice(0, MOST_COMPARED);
  if (rows.length === 0) return { kind: 'nothing', reason: 'no row of the dossier names a port' };
  const byKey = new Map<string, NetworkRow[]>();
  const conflicts: Finding[] = [];
  const conflicting = new Set<NetworkRow>();
  for (const row of rows) {
    const keys = new Set([...singlePorts(row).map(String), ...(row.id === null ? [] : [row.id])]);
    const before = new Set([...keys].flatMap((key) => byKey.get(key) ?? []));
    const notes = [...before].flatMap((other) => portConflict(other, row) ?? streamConflict(other, row) ?? []);
    if (notes[0]) conflicts.push(findingOf(row, notes[0]));
    if (notes[0]) conflicting.add(row);
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  const findings = inReadingOrder(context, [
    ...conflicts,
    ...documentConflicts(rows.filter((row) => !conflicting.has(row))),
    ...proseConflicts(context, rows),
  ]);
  return {
    kind: 'judged',
    sound: findings.length > 0 ? [] : rows.map(evidenceOf),
    findings,
    conflict: findings.length > 0,
  };
};
