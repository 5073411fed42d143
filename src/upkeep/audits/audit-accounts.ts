import type { Audit } from '#model/audit';
import { judged, nothing, upkeptOf } from './upkept.js';

const LONGEST_STEM = 6;

/** The words of an account's name as they may stand in a sentence: "Administrators" for "Administrator". */
const stemsOf = (name: string): string[] =>
  (name.toLowerCase().match(/\p{L}{3,}/gu) ?? []).map((word) => word.slice(0, LONGEST_STEM));

/** Each account of a table of roles has a rule how it signs in: in its row, by its name, or one for everybody. */
export const auditAccounts: Audit = (context) => {
  const documents = upkeptOf(context);
  const accounts = documents.flatMap(({ upkeep }) => upkeep.accounts);
  if (accounts.length === 0) return nothing('no table of roles or accounts in the dossier');
  const rules = documents.flatMap(({ upkeep }) => upkeep.passwordRules.map(({ text }) => text));
  const stems = [...new Set(accounts.flatMap(({ name }) => stemsOf(name)))];
  const hasGeneralRule = rules.some((text) => /\d/.test(text) && !stems.some((stem) => text.includes(stem)));
  const isRuled = (name: string, hasRule: boolean): boolean =>
    hasRule || hasGeneralRule || rules.some((text) => stemsOf(name).some((stem) => text.includes(stem)));
  const findings = accounts
    .filter(({ name, hasRule }) => !isRuled(name, hasRule))
    .map(({ name, place }) => ({
      ...place,
      note: `no password rule is stated for ${name}; expected: how this account signs in, with the values of its rule`,
    }));
  return judged(
    findings,
    accounts.filter(({ name, hasRule }) => isRuled(name, hasRule)).map(({ place }) => place),
  );
};
