import type { Audit } from '#model/audit';
import { judged, nothing, upkeptOf } from './upkept.js';

/** Clauses that are cited for the wrong thing or that do not exist, by the regulation that the device stands under. */
export const auditCitations: Audit = (context) => {
  const documents = upkeptOf(context);
  const regulation = context.device?.regulation ?? null;
  const isUnder = (regulations: readonly string[]): boolean =>
    regulations.length === 0 || (regulation !== null && regulation !== 'both' && regulations.includes(regulation));
  // Without one regulation, a clause is wrong only where every regulation that could be meant lacks it.
  const isNowhere = (
    line: number,
    column: number,
    all: readonly { start: { line: number; column: number }; regulations: readonly string[] }[],
  ): boolean =>
    new Set(
      all
        .filter(({ start }) => start.line === line && start.column === column)
        .flatMap(({ regulations }) => regulations),
    ).size > 1;
  const findings = documents.flatMap(({ upkeep: { citations } }) =>
    citations
      .filter(({ regulations, start }) => isUnder(regulations) || isNowhere(start.line, start.column, citations))
      .map(({ regulations: _, ...remark }) => remark),
  );
  const sound = documents.flatMap(({ upkeep: { cited } }) => cited);
  return findings.length + sound.length === 0 ? nothing('no clause is cited') : judged(findings, sound);
};
