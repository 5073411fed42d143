import type { Audit } from '#model/audit';
import type { AssumptionMention } from '#model/upkeep';
import { familyOf } from '../ids.js';
import { judged, nothing, upkeptOf, type Upkept } from './upkept.js';

/** Whether a risk file names the assumption in a chapter that also names a risk. */
function isTraced({ id }: AssumptionMention, riskFiles: readonly Upkept[]): boolean {
  return riskFiles.some(({ upkeep: { ids } }) =>
    ids.some(
      (mention) =>
        mention.id === id &&
        ids.some((other) => other.section === mention.section && familyOf(other.id) !== familyOf(id)),
    ),
  );
}

/** Each assumption on the environment names the risk that rests on it, beside it or in the risk file. */
export const auditAssumptions: Audit = (context) => {
  const documents = upkeptOf(context);
  const stated = documents
    .filter(({ info }) => info.role === 'ifu' || info.role === 'security-manual')
    .flatMap(({ upkeep }) => upkeep.assumptions);
  if (stated.length === 0) return nothing('no assumption on the environment has an id');
  const riskFiles = documents.filter(({ info }) => info.role === 'risk-management');
  const hasRisk = (one: AssumptionMention): boolean =>
    stated.some(({ id, risks }) => id === one.id && risks.length > 0) || isTraced(one, riskFiles);
  const findings = stated
    .filter((one) => !hasRisk(one))
    .map(({ id, place }) => ({
      ...place,
      note: `assumption ${id} names no risk, and no risk file names it beside one; expected: the id of the risk that rests on it`,
    }));
  return judged(
    findings,
    stated.filter(hasRisk).map(({ place }) => place),
  );
};
