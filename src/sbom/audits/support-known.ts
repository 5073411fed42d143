import type { Audit, AuditContext } from '#model/audit';
import type { SoftwareRow } from '#model/inventory';
import { createNameIndex } from '../name-index.js';
import { profileIn } from './minimum-elements.js';
import { judgeBills } from './judge-bills.js';
import { judgeShare } from './judge-share.js';

const rowsWith = ({ documents }: AuditContext, column: 'supportEnd' | 'supportLevel'): readonly SoftwareRow[] =>
  documents.flatMap(({ evidence }) => evidence.claims?.rows ?? []).filter((row) => row[column] !== null);

/** Support may stand with the component, or in a table of a document that names it. */
function supportAudit(fact: string, column: 'supportEnd' | 'supportLevel', what: string): Audit {
  return (context) => {
    const profile = profileIn(context);
    if (!profile.asks[fact]) return { kind: 'nothing', reason: `the SBOM profile ${profile.id} does not ask for it` };
    const find = createNameIndex(rowsWith(context, column), ({ name }) => [name]);
    return judgeBills(context, (inventory) =>
      judgeShare(inventory, what, ({ has, name }) => has.includes(fact) || find(name).length > 0),
    );
  };
}

/** The level of support of every component is known. */
export const supportLevelKnown = supportAudit('support-level', 'supportLevel', 'a level of support');

/** The end of support of every component is known. */
export const supportEndKnown = supportAudit('support-end', 'supportEnd', 'an end-of-support date');
