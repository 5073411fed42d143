import type { Audit, AuditContext, Finding } from '#model/audit';
import type { Component, Inventory, SoftwareRow } from '#model/inventory';
import { createNameIndex, type FindByName } from '../name-index.js';
import { isSameName, isSameVersion } from '../same-part.js';
import { directRefs } from './dependency-graph.js';
import { evidenceOf, finding, inventoriesOf, judgeBills, labelOf, pointerTo } from './judge-bills.js';

const NO_LIST = { kind: 'nothing', reason: 'no table of third-party software in the documents' } as const;
const PURL_NAME = /^pkg:[^/]+\/(?:[^@?#]*\/)?([^@?#/]+)/;

const rowsOf = ({ documents }: AuditContext): readonly SoftwareRow[] =>
  documents.flatMap(({ evidence }) => evidence.claims?.rows ?? []).filter(({ isList }) => isList);

/** Names that a component goes by: its own, and that in its package URL. */
const namesOf = ({ name, identifiers }: Component): readonly string[] => [
  name,
  ...identifiers.flatMap(({ kind, value }) => (kind === 'purl' ? (PURL_NAME.exec(value)?.slice(1, 2) ?? []) : [])),
];

const componentIndex = (inventories: readonly Inventory[]): FindByName<Component> =>
  createNameIndex(
    inventories.flatMap(({ components }) => components),
    namesOf,
  );

function rowFinding(
  row: SoftwareRow,
  meant: readonly Component[],
  paths: string,
): { finding: Finding; conflict: boolean } | null {
  const [first] = meant;
  if (!first)
    return {
      finding: finding(row.place, `${row.name} is in the list of third-party software and not in ${paths}`),
      conflict: false,
    };
  const { version } = row;
  if (version === null || meant.some((one) => one.version !== null && isSameVersion(one.version, version))) return null;
  return {
    finding: finding(
      row.place,
      `${row.name} has version ${version} here and ${first.version ?? 'none'} at ${pointerTo(first.versionPlace)}`,
    ),
    conflict: true,
  };
}

/** Every row of a list of third-party software is a component of a bill, in the same version. */
export const soupRowsInSbom: Audit = (context) => {
  const inventories = inventoriesOf(context).filter(({ syntax }) => syntax === 'JSON');
  const rows = rowsOf(context);
  if (inventories.length === 0) return judgeBills(context, () => null);
  if (rows.length === 0) return NO_LIST;
  const find = componentIndex(inventories);
  const paths = inventories.map(({ place }) => place.path).join(', ');
  const judged = rows.map((row) => ({ row, wrong: rowFinding(row, find(row.name), paths) }));
  return {
    kind: 'judged',
    sound: judged.filter(({ wrong }) => wrong === null).map(({ row }) => evidenceOf(row.place)),
    findings: judged.flatMap(({ wrong }) => (wrong ? [wrong.finding] : [])),
    conflict: judged.some(({ wrong }) => wrong?.conflict === true),
  };
};

/** Components that the product names as its own needs; all of them where it names none. What its maker made is not third-party. */
function directComponents(inventory: Inventory, maker: string | null): readonly Component[] {
  const direct = directRefs(inventory);
  const own = inventory.product?.supplier ?? maker;
  return inventory.components.filter(
    ({ ref, supplier }) =>
      (direct.size === 0 || (ref !== null && direct.has(ref))) &&
      (own === null || supplier === null || !isSameName(supplier, own)),
  );
}

/** Every direct component of a bill has its row in a list of third-party software. */
export const componentsInSoup: Audit = (context) => {
  const rows = rowsOf(context);
  if (rows.length === 0 && inventoriesOf(context).some(({ syntax }) => syntax === 'JSON')) return NO_LIST;
  const findRow = createNameIndex(rows, ({ name }) => [name]);
  return judgeBills(
    context,
    (inventory) => {
      const direct = directComponents(inventory, context.device?.manufacturer ?? null);
      if (direct.length === 0) return null;
      const isListed = (component: Component): boolean => namesOf(component).some((name) => findRow(name).length > 0);
      return {
        sound: direct.filter(isListed).map(({ place }) => place),
        findings: direct
          .filter((component) => !isListed(component))
          .map((one) =>
            finding(
              one.place,
              `${labelOf(one)} is in the SBOM and not in the list of third-party software (${rows[0]!.place.path})`,
            ),
          ),
      };
    },
    'the SBOM lists no component of others',
  );
};
