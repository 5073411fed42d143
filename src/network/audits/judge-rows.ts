import type { AuditContext, AuditOutcome, Finding } from '#model/audit';
import type { NetworkEvidence, NetworkRow } from '#model/network';
import type { Evidence } from '#model/report';
import { byStart } from '#text/order';

/** What each document says about the network, with its role, in the order of documents. */
export function networksOf({
  documents,
}: AuditContext): { readonly role: string | null; readonly network: NetworkEvidence }[] {
  return documents.flatMap(({ info, evidence }) =>
    evidence.network ? [{ role: info.role, network: evidence.network }] : [],
  );
}

/** All rows of the network tables of a dossier, in the order of its documents. */
export function rowsOf(context: AuditContext): NetworkRow[] {
  return networksOf(context).flatMap(({ network }) => network.rows);
}

/** A row as evidence. */
export const evidenceOf = ({ place, headings }: NetworkRow): Evidence => ({ ...place, headings });

/** A row with what is wrong with it. */
export const findingOf = ({ place }: NetworkRow, note: string): Finding => ({ ...place, note });

/** Findings in the order of documents and of places in them. */
export function inReadingOrder({ documents }: AuditContext, findings: readonly Finding[]): Finding[] {
  const order = new Map(documents.map(({ info }, n) => [info.path, n]));
  const rank = ({ path }: Finding): number => order.get(path) ?? documents.length;
  return [...findings].sort((a, b) => rank(a) - rank(b) || byStart(a, b));
}

/** Where a reader finds the row: file and line. */
export const whereIs = ({ place }: NetworkRow): string => `${place.path}:${place.start.line}`;

/** Ports of a row that are given one by one. */
export const singlePorts = ({ ports }: NetworkRow): number[] =>
  ports.filter(({ from, to }) => from === to).map(({ from }) => from);

/** The known services of a row by their names. */
export const namesOf = ({ services }: NetworkRow): string => services.map(({ name }) => name).join(', ');

/** Judges each row by itself: `note` says what is wrong with it, or null; rows that aren't `relevant` say nothing. */
export function judgeRows(
  rows: readonly NetworkRow[],
  relevant: (row: NetworkRow) => boolean,
  note: (row: NetworkRow) => string | null,
  nothing: string,
): AuditOutcome {
  const judged = rows.filter(relevant).map((row) => ({ row, fault: note(row) }));
  if (judged.length === 0) return { kind: 'nothing', reason: nothing };
  return {
    kind: 'judged',
    sound: judged.filter(({ fault }) => fault === null).map(({ row }) => evidenceOf(row)),
    findings: judged.flatMap(({ row, fault }) => (fault === null ? [] : [findingOf(row, fault)])),
  };
}
