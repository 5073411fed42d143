import type { AuditContext, Finding } from '#model/audit';
import type { NetworkRow } from '#model/network';
import { findingOf, namesOf, networksOf, singlePorts, whereIs } from './judge-rows.js';

// What rides on the web listens on many ports at once; one more says nothing.
const MANY_PORTS = 'web';

const EXPECTED = 'expected the same in all documents';

/** Rows that name one service with its ports, by service. */
function byService(
  rows: readonly NetworkRow[],
  keyOf: (row: NetworkRow, service: string) => string,
): Map<string, NetworkRow[]> {
  const found = new Map<string, NetworkRow[]>();
  for (const row of rows) {
    const [service, ...others] = row.services;
    if (!service || others.length > 0 || service.family === MANY_PORTS || singlePorts(row).length === 0) continue;
    const key = keyOf(row, service.id);
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return found;
}

/** A service that the tables of one document give on certain ports and those of another on others. */
export function documentConflicts(rows: readonly NetworkRow[]): Finding[] {
  // The plain and the protected variant have ports of their own.
  const groups = byService(rows, (row, id) => `${id} ${row.isEncrypted ? 'protected' : 'plain'}`);
  return [...groups.values()].flatMap((same) => {
    const first = same[0]!;
    const ofFirst = same.filter(({ place }) => place.path === first.place.path);
    const known = ofFirst.flatMap(singlePorts);
    return same
      .filter((row) => row.place.path !== first.place.path && !singlePorts(row).some((port) => known.includes(port)))
      .filter((row) => ofFirst.every(({ id }) => id === null || id !== row.id))
      .map((row) => {
        const here = singlePorts(row).join(', ');
        return findingOf(
          row,
          `${namesOf(row)} has port ${here} here and ${known.join(', ')} at ${whereIs(first)}; ${EXPECTED}`,
        );
      });
  });
}

/** Running text that gives a service another port than all tables do; of risks and plans only what the device is said to be counts. */
export function proseConflicts(context: AuditContext, rows: readonly NetworkRow[]): Finding[] {
  const tables = byService(rows, (_, id) => id);
  return networksOf(context)
    .filter(({ role }) => role !== 'risk-management' && role !== 'pms-plan')
    .flatMap(({ network }) => network.ports)
    .flatMap(({ service, port, place }) => {
      const same = tables.get(service.id) ?? [];
      const known = same.flatMap(singlePorts);
      if (known.length === 0 || known.includes(port)) return [];
      const note = `${service.name} has port ${port} here and ${[...new Set(known)].join(', ')} at ${whereIs(same[0]!)}; ${EXPECTED}`;
      return [{ ...place, note }];
    });
}
