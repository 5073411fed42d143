import type { Audit } from '#model/audit';
import { componentsUnique, identifiersValid, licencesValid, versionsExact } from './audits/component-values.js';
import { dependenciesResolve } from './audits/dependencies-resolve.js';
import { formatValid } from './audits/format-valid.js';
import { MINIMUM_ELEMENTS } from './audits/minimum-elements.js';
import { operatingSystemListed } from './audits/operating-system-listed.js';
import { componentsInSoup, soupRowsInSbom } from './audits/soup-consistent.js';
import { supportEndKnown, supportLevelKnown } from './audits/support-known.js';
import { timestampCurrent } from './audits/timestamp-current.js';
import { versionMatchesDevice } from './audits/version-matches-device.js';

/** The audits of bills of materials, by the names that rules use. They compare what was read; nothing heavy is loaded. */
export const SBOM_AUDITS: Readonly<Record<string, Audit>> = {
  'sbom/format-valid': formatValid,
  ...MINIMUM_ELEMENTS,
  'sbom/version-matches-device': versionMatchesDevice,
  'sbom/dependencies-resolve': dependenciesResolve,
  'sbom/versions-exact': versionsExact,
  'sbom/identifiers-valid': identifiersValid,
  'sbom/licences-valid': licencesValid,
  'sbom/components-unique': componentsUnique,
  'sbom/timestamp-current': timestampCurrent,
  'sbom/soup-rows-in-sbom': soupRowsInSbom,
  'sbom/components-in-soup': componentsInSoup,
  'sbom/operating-system-listed': operatingSystemListed,
  'sbom/support-level': supportLevelKnown,
  'sbom/support-end': supportEndKnown,
};
