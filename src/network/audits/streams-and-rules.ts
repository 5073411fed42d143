import type { Audit, AuditContext, AuditOutcome } from '#model/audit';
import type { NetworkRow, PortRange } from '#model/network';
import { evidenceOf, findingOf, networksOf } from './judge-rows.js';
import { shownPort } from './row-audits.js';

interface Sides {
  readonly streams: readonly NetworkRow[];
  readonly rules: readonly NetworkRow[];
  /** The same tables list both, so that there is nothing to compare. */
  readonly both: readonly NetworkRow[];
}

// Every stream is held against every rule; no dossier that people read has more of them.
const MOST_COMPARED = 1000;

/** Sorts the rows of a dossier by what their tables list. Blocking rules ask for no stream, local streams for no rule. */
function sidesOf(context: AuditContext): Sides {
  const streams: NetworkRow[] = [];
  const rules: NetworkRow[] = [];
  const both: NetworkRow[] = [];
  for (const { network } of networksOf(context)) {
    for (const row of network.rows) {
      const table = network.tables[row.table];
      if (!table || row.state !== 'open') continue;
      if (table.listsStreams && table.listsRules) both.push(row);
      else if (table.listsStreams) streams.push(row);
      else if (table.listsRules) rules.push(row);
    }
  }
  const bounded = (rows: readonly NetworkRow[]): readonly NetworkRow[] => rows.slice(0, MOST_COMPARED);
  return { streams: bounded(streams), rules: bounded(rules), both: bounded(both) };
}

const within = (a: PortRange, b: PortRange): boolean => a.from >= b.from && a.to <= b.to;

const agree = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((one) => b.includes(one));

/** Whether a rule lets a port of a stream through. */
function opens(rule: NetworkRow, port: PortRange, transports: readonly string[]): boolean {
  if (rule.openPorts === 'all') return true;
  return rule.ports.some(
    (open) =>
      within(port, open) &&
      agree(
        port.transports.length > 0 ? port.transports : transports,
        open.transports.length > 0 ? open.transports : rule.transports,
      ),
  );
}

const namesEachOther = (a: NetworkRow, b: NetworkRow): boolean =>
  (a.id !== null && b.refs.includes(a.id)) || (b.id !== null && a.refs.includes(b.id));

const sharesService = (a: NetworkRow, b: NetworkRow): boolean =>
  a.services.some(({ id }) => b.services.some((other) => other.id === id));

/** What of a row has no counterpart: its ports by number, or the whole of it (an empty list); null where all is there. */
function uncovered(
  row: NetworkRow,
  others: readonly NetworkRow[],
  covers: (other: NetworkRow, port: PortRange) => boolean,
): readonly PortRange[] | null {
  if (others.some((other) => namesEachOther(row, other))) return null;
  const open = row.ports.filter((port) => !others.some((other) => covers(other, port)));
  if (row.ports.length > 0)
    return open.length > 0 && !others.some((other) => other.ports.length === 0 && sharesService(row, other))
      ? open
      : null;
  // Without a port only a service tells them together; without either nothing can be said.
  return row.services.length === 0 || others.some((other) => sharesService(row, other)) ? null : [];
}

function nameOf({ id, services }: NetworkRow): string {
  const service = services.map(({ name }) => name).join(', ');
  return [id, service && (id ? `(${service})` : service)].filter(Boolean).join(' ') || 'this row';
}

const portsOf = (ports: readonly PortRange[], row: NetworkRow): string =>
  ports
    .map((port) =>
      `${(port.transports.length > 0 ? port.transports : row.transports).join('/')} ${shownPort(port)}`.trim(),
    )
    .join(', ');

function compare(
  rows: readonly NetworkRow[],
  judge: (row: NetworkRow) => string | null,
  sound: readonly NetworkRow[],
): AuditOutcome {
  const judged = rows.map((row) => ({ row, note: judge(row) }));
  return {
    kind: 'judged',
    sound: [...sound, ...judged.filter(({ note }) => note === null).map(({ row }) => row)].map(evidenceOf),
    findings: judged.flatMap(({ row, note }) => (note === null ? [] : [findingOf(row, note)])),
  };
}

/** Every data stream has a firewall rule. */
export const streamsHaveRules: Audit = (context) => {
  const { streams, rules, both } = sidesOf(context);
  if (rules.length === 0 && both.length === 0)
    return { kind: 'nothing', reason: 'no firewall rules in a table of their own' };
  if (streams.length === 0 && both.length === 0) return { kind: 'nothing', reason: 'no table of data streams' };
  const others = [...rules, ...both];
  return compare(
    streams.filter(({ isLocal }) => !isLocal),
    (row) => {
      const open = uncovered(row, others, (rule, port) => opens(rule, port, row.transports));
      if (open === null) return null;
      const what = open.length > 0 ? `${nameOf(row)} needs ${portsOf(open, row)}` : `stream ${nameOf(row)} is listed`;
      return `${what}, and no firewall rule lets it through; expected a rule for it`;
    },
    both,
  );
};

/** Every firewall rule has a data stream. */
export const rulesHaveStreams: Audit = (context) => {
  const { streams, rules, both } = sidesOf(context);
  if (streams.length === 0 && both.length === 0)
    return { kind: 'nothing', reason: 'no table of data streams beside the firewall rules' };
  if (rules.length === 0 && both.length === 0)
    return { kind: 'nothing', reason: 'no firewall rules in a table of their own' };
  const others = [...streams, ...both];
  return compare(
    rules,
    (row) => {
      const open = uncovered(row, others, (stream, port) =>
        stream.ports.some(
          (used) =>
            within(used, port) &&
            agree(stream.transports, port.transports.length > 0 ? port.transports : row.transports),
        ),
      );
      if (open === null) return null;
      const what = open.length > 0 ? `opens ${portsOf(open, row)}` : `lets ${nameOf(row)} through`;
      return `${what}, and no data stream of the dossier uses it; expected the stream, or no rule`;
    },
    both,
  );
};
