import type { AuditContext, AuditOutcome, Finding } from '#model/audit';
import type { Component, Inventory } from '#model/inventory';
import type { Evidence } from '#model/report';
import type { Place } from '#model/span';

// Reports keep a handful of places that are right, so that ten thousand need not be copied.
const KEPT = 20;

/** What an audit says of one bill. */
export interface BillJudgement {
  readonly sound: readonly Place[];
  readonly findings: readonly Finding[];
  /** Findings contradict something else in the dossier. */
  readonly conflict?: boolean;
}

export const finding = (place: Place, note: string): Finding => ({ ...place, note });
export const evidenceOf = (place: Place): Evidence => ({ ...place, headings: [] });

/** A component as people call it. */
export const labelOf = ({ name, version }: Component): string =>
  `${name || 'a component without a name'}${version === null ? '' : ` ${version}`}`;

/** Where a place stands, for a note that points to it. */
export const pointerTo = ({ path, start }: Place): string => `${path}:${start.line}`;

/** All bills of a dossier, in documents' order. */
export const inventoriesOf = ({ documents }: AuditContext): readonly Inventory[] =>
  documents.flatMap(({ evidence }) => (evidence.inventory ? [evidence.inventory] : []));

function unreadReason(inventories: readonly Inventory[]): string {
  const names = [...new Set(inventories.map(({ standard, syntax }) => `${standard} as ${syntax}`))].join(', ');
  return `the SBOM is ${names}, which is recognised, but its content is read only as JSON`;
}

/** Judges each bill that can be read; with none there is nothing to judge. A judgement of null: this bill has nothing to it. */
export function judgeBills(
  context: AuditContext,
  judge: (inventory: Inventory) => BillJudgement | null,
  nothing = 'no SBOM holds such values',
): AuditOutcome {
  const inventories = inventoriesOf(context);
  const read = inventories.filter(({ syntax }) => syntax === 'JSON');
  if (inventories.length === 0) return { kind: 'nothing', reason: 'no SBOM in the dossier' };
  if (read.length === 0) return { kind: 'not-checked', reason: unreadReason(inventories) };
  const judged = read.map(judge).filter((one) => one !== null);
  if (judged.length === 0) return { kind: 'nothing', reason: nothing };
  return {
    kind: 'judged',
    sound: judged.flatMap(({ sound }) => sound.slice(0, KEPT)).map(evidenceOf),
    findings: judged.flatMap(({ findings }) => findings),
    conflict: judged.some(({ conflict }) => conflict === true),
  };
}
