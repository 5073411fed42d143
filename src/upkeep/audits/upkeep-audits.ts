import type { Audit } from '#model/audit';
import { auditAccounts } from './audit-accounts.js';
import { auditAssumptions } from './audit-assumptions.js';
import { auditCitations } from './audit-citations.js';
import { auditDates, auditVersions } from './audit-control.js';
import { auditDevice } from './audit-device.js';
import { auditFacts } from './audit-facts.js';
import { auditJustifications } from './audit-justifications.js';
import { auditLanguages } from './audit-languages.js';
import { auditReferences } from './audit-references.js';
import { auditResidualRisks } from './audit-residual-risks.js';
import { auditTranslations } from './audit-translations.js';
import { auditConcreteness, auditPlaceholders, auditPrintedPasswords } from './single-places.js';

/** The audits of documents' upkeep, by the names that rules give them. */
export const UPKEEP_AUDITS: Readonly<Record<string, Audit>> = {
  'dossier/placeholders': auditPlaceholders,
  'dossier/printed-passwords': auditPrintedPasswords,
  'dossier/concreteness': auditConcreteness,
  'dossier/citations': auditCitations,
  'dossier/versions': auditVersions,
  'dossier/dates': auditDates,
  'dossier/references': auditReferences,
  'dossier/justifications': auditJustifications,
  'dossier/device': auditDevice,
  'dossier/facts': auditFacts,
  'dossier/languages': auditLanguages,
  'dossier/translations': auditTranslations,
  'dossier/residual-risks': auditResidualRisks,
  'dossier/assumptions': auditAssumptions,
  'dossier/accounts': auditAccounts,
};
