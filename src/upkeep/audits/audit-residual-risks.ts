import type { Audit } from '#model/audit';
import { familyOf } from '../ids.js';
import { judged, nothing, upkeptOf } from './upkept.js';

/** Each residual risk that the risk file names by its id stands in the instructions for use. */
export const auditResidualRisks: Audit = (context) => {
  const documents = upkeptOf(context);
  const files = documents.filter(({ info }) => info.role === 'risk-management');
  // A study or a form that is named beside them is no risk: those are laid down in a table or list of the file.
  const laidDown = new Set(
    files.flatMap(({ upkeep }) => upkeep.ids.filter(({ defines }) => defines).map(({ id }) => id)),
  );
  const risks = files.flatMap(({ upkeep }) => upkeep.residual.filter(({ id }) => laidDown.has(id)));
  if (risks.length === 0) return nothing('no risk file names a residual risk by its id');
  const instructions = documents.filter(({ info }) => info.role === 'ifu');
  if (instructions.length === 0) return nothing('no instructions for use in the dossier');
  const named = new Set(instructions.flatMap(({ upkeep }) => upkeep.ids.map(({ id }) => id)));
  const families = new Set([...named].map(familyOf));
  // Where the instructions use no ids of this kind at all, the risk file's own word that users are told must do.
  const isDisclosed = (id: string, told: boolean): boolean => named.has(id) || (!families.has(familyOf(id)) && told);
  const first = new Map(risks.map((risk) => [risk.id, risk] as const).reverse());
  const told = new Set(risks.filter((risk) => risk.told).map(({ id }) => id));
  const all = [...first.values()].reverse();
  const findings = all
    .filter(({ id }) => !isDisclosed(id, told.has(id)))
    .map(({ id, place }) => ({
      ...place,
      note: `${id} remains; ${instructions.map(({ info }) => info.path).join(', ')} ${instructions.length > 1 ? 'do' : 'does'} not name it; expected: a warning there with this id`,
    }));
  return judged(
    findings,
    all.filter(({ id }) => isDisclosed(id, told.has(id))).map(({ place }) => place),
  );
};
