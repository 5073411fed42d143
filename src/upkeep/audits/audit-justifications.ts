import type { Audit } from '#model/audit';
import { judged, nothing, upkeptOf } from './upkept.js';

/** Every answer "not applicable" says why. In a disclosure form every cell is an answer. */
export const auditJustifications: Audit = (context) => {
  const all = upkeptOf(context);
  // Beside documents with a role, the others are no part of what is submitted.
  const documents = all.some(({ info }) => info.role !== null) ? all.filter(({ info }) => info.role !== null) : all;
  const findings = documents.flatMap(({ info, upkeep }) =>
    upkeep.unjustified
      .filter(({ isAnswer }) => isAnswer || info.role === 'mds2')
      .map(({ place }) => ({
        ...place,
        note: '"not applicable" stands without a reason; expected: why it does not apply',
      })),
  );
  const sound = documents.flatMap(({ upkeep }) => upkeep.justified);
  return findings.length + sound.length === 0 ? nothing('nothing is called not applicable') : judged(findings, sound);
};
