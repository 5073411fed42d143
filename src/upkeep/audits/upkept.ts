import type { AuditContext, AuditOutcome, Finding } from '#model/audit';
import type { DocumentInfo, Evidence } from '#model/report';
import type { Place } from '#model/span';
import type { DocumentUpkeep } from '#model/upkeep';

/** A document with what was seen of its upkeep. */
export interface Upkept {
  readonly info: DocumentInfo;
  readonly upkeep: DocumentUpkeep;
}

/** The documents of a dossier whose upkeep was looked at, in their order. */
export const upkeptOf = ({ documents }: AuditContext): Upkept[] =>
  documents.flatMap(({ info, evidence: { upkeep } }) => (upkeep ? [{ info, upkeep }] : []));

/** "file:line", as notes name another place. */
export const shown = ({ path, start }: Place): string => `${path}:${start.line}`;

/** A place as evidence. */
export const soundAt = (place: Place): Evidence => ({ ...place, headings: [] });

/** Nothing to judge, and why. */
export const nothing = (reason: string): AuditOutcome => ({ kind: 'nothing', reason });

/** Found wanting at these places, or at none. */
export const judged = (findings: readonly Finding[], sound: readonly Place[] = []): AuditOutcome => ({
  kind: 'judged',
  findings,
  sound: sound.map(soundAt),
});

/** Found wanting at these places because they contradict others. */
export const inConflict = (findings: readonly Finding[], sound: readonly Place[] = []): AuditOutcome => ({
  kind: 'judged',
  findings,
  sound: sound.map(soundAt),
  conflict: findings.length > 0,
});
