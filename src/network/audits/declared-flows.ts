import type { Audit, AuditContext, Finding } from '#model/audit';
import type { Device } from '#model/dossier';
import type { NetworkMention, NetworkRow } from '#model/network';
import type { Evidence } from '#model/report';
import type { Place } from '#model/span';
import { evidenceOf, inReadingOrder, networksOf, rowsOf } from './judge-rows.js';

/** What each stream is called in a note, in the order of the notes. */
const TITLES: Readonly<Record<string, string>> = {
  'remote-service': 'remote service',
  update: 'the update path',
  time: 'the time service',
  names: 'the name service',
  telemetry: 'telemetry',
};

/** Values of device facts that mean a stream of their own. */
const DECLARING: readonly (readonly [flow: string, fact: string, values: readonly (string | boolean)[]])[] = [
  ['remote-service', 'remote_service', [true]],
  ['update', 'update_path', ['remote', 'automatic']],
];

/** The facts by which a device declares a stream, as they stand in dossier.yaml: flow -> `remote_service: yes`. */
function declaredBy(device: Device | null): Map<string, string> {
  const found = new Map<string, string>();
  for (const [flow, fact, values] of DECLARING) {
    const said = device?.facts[fact];
    const given: readonly (string | boolean)[] = Array.isArray(said)
      ? said
      : said === undefined
        ? []
        : [said as string | boolean];
    const hit = given.find((value) => values.includes(value));
    if (hit !== undefined) found.set(flow, `${fact}: ${hit === true ? 'yes' : String(hit)}`);
  }
  return found;
}

function mentionsOf(context: AuditContext): Map<string, NetworkMention> {
  const found = new Map<string, NetworkMention>();
  for (const { role, network } of networksOf(context)) {
    // What a risk file or a plan of surveillance tells of time and names need not be the device's own.
    if (role === 'risk-management' || role === 'pms-plan') continue;
    for (const mention of network.flows) if (!found.has(mention.id)) found.set(mention.id, mention);
  }
  return found;
}

/** Where a row for it was to be expected: the first table of the dossier. */
function tablePlace(context: AuditContext): Place | null {
  return networksOf(context).flatMap(({ network }) => network.tables)[0]?.place ?? null;
}

/** Remote service, updates, time, names and telemetry that facts or text declare have their stream. */
export const declaredFlowsListed: Audit = (context) => {
  const table = tablePlace(context);
  if (!table) return { kind: 'nothing', reason: 'no table or list of ports, streams or firewall rules in the dossier' };
  const facts = declaredBy(context.device);
  const mentions = mentionsOf(context);
  const declared = Object.keys(TITLES).filter((flow) => facts.has(flow) || mentions.has(flow));
  if (declared.length === 0)
    return {
      kind: 'nothing',
      reason: 'neither facts nor text declare remote service, updates over the network, time, names or telemetry',
    };
  const rows = rowsOf(context);
  const sound: Evidence[] = [];
  const findings: Finding[] = [];
  for (const flow of declared) {
    const row: NetworkRow | undefined = rows.find(({ flows }) => flows.includes(flow));
    const mention = mentions.get(flow);
    if (row) sound.push(evidenceOf(row));
    else if (mention)
      findings.push({
        ...mention.place,
        note: `names ${TITLES[flow]}, and no row of the network tables carries it; expected its stream`,
      });
    else
      findings.push({
        ...table,
        note: `has no row for ${TITLES[flow]}, which the device declares (${facts.get(flow)}); expected its stream`,
      });
  }
  return { kind: 'judged', sound, findings: inReadingOrder(context, findings) };
};
