import type { Audit, AuditContext, Finding } from '#model/audit';
import type { FactValue } from '#model/dossier';
import type { SubjectMention } from '#model/upkeep';
import { inConflict, nothing, upkeptOf } from './upkept.js';

/** A fact that a subject of the text contradicts; `is` is what the fact must say for the text to be wrong, `says` whether the text affirms or denies. */
interface Clash {
  readonly fact: string;
  readonly is: FactValue;
  readonly subject: string;
  readonly says: boolean;
}

const shownValue = (value: FactValue): string =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : typeof value === 'string' ? value : value.join(', ');

/** `any` stands for every word but "none". */
function holds(value: FactValue, is: FactValue): boolean {
  if (typeof value === 'boolean' || typeof is === 'boolean') return value === is;
  const values = typeof value === 'string' ? [value] : value;
  if (is === 'any') return values.some((one) => one !== 'none');
  return values.length === 1 && values[0] === is;
}

function clashOf(mention: SubjectMention, clashes: readonly Clash[], { device }: AuditContext): Finding | null {
  for (const { fact, is, subject, says } of clashes) {
    const value = device?.facts[fact];
    if (mention.subject !== subject || mention.says !== says || value === undefined || !holds(value, is)) continue;
    const words = `"${mention.place.excerpt}"`;
    return {
      ...mention.place,
      note: `dossier.yaml declares ${fact}: ${shownValue(value)}; here stands ${words}; expected: a fact and a text that say the same`,
    };
  }
  return null;
}

/** Declared facts against what the documents are about. `given.clashes` lists which subject contradicts which fact. */
export const auditFacts: Audit = (context, given) => {
  const clashes = (given as { readonly clashes: readonly Clash[] }).clashes;
  if (!context.device || Object.keys(context.device.facts).length === 0)
    return nothing('no device facts are declared in dossier.yaml');
  const findings = upkeptOf(context).flatMap(({ upkeep }) =>
    upkeep.subjects.flatMap((mention) => clashOf(mention, clashes, context) ?? []),
  );
  return inConflict(findings);
};
