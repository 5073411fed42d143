import type { Audit, AuditContext, Finding } from '#model/audit';
import type { Component, NamedSystem } from '#model/inventory';
import { foldWords, holdsAny } from '../fold-words.js';
import { isSameVersion } from '../same-part.js';
import { evidenceOf, finding, inventoriesOf, judgeBills, pointerTo } from './judge-bills.js';

const CARRIERS = ['ifu', 'security-manual'];

/** Who supplies operating systems, as far as it is declared. */
const suppliersOf = ({ device }: AuditContext): readonly unknown[] => [device?.facts['os_supplied_by'] ?? []].flat();

/** The systems that the maker ships. Where the customer supplies some, too, those that run in no computer of his. */
function systemsOf(context: AuditContext): readonly NamedSystem[] {
  const isCustomers = suppliersOf(context).includes('customer');
  return context.documents
    .filter(({ info }) => info.role === null || CARRIERS.includes(info.role))
    .flatMap(({ evidence }) => evidence.claims?.systems ?? [])
    .filter(({ isEmbedded }) => isEmbedded || !isCustomers);
}

function findingOf(
  { name, version, parts, place }: NamedSystem,
  components: readonly Component[],
): { finding: Finding; conflict: boolean } | null {
  const bears = holdsAny(parts);
  const matching = components.filter((one) =>
    bears(foldWords([one.name, ...one.identifiers.map(({ value }) => value)].join(' '))),
  );
  const [first] = matching;
  const shown = version === null ? name : `${name} ${version}`;
  if (!first)
    return {
      finding: finding(place, `${shown} is named here as the operating system, and no component of the SBOM is one`),
      conflict: false,
    };
  // A distribution and its kernel have versions of their own.
  const isItself = holdsAny([name]);
  if (!matching.some((one) => isItself(foldWords(one.name)))) return null;
  if (version === null || matching.some((one) => one.version !== null && isSameVersion(one.version, version)))
    return null;
  return {
    finding: finding(
      place,
      `${shown} is named here; the SBOM has ${first.name} ${first.version ?? 'without a version'} (${pointerTo(first.versionPlace)})`,
    ),
    conflict: true,
  };
}

/** The operating system that the documents name for the device is a component of a bill. */
export const operatingSystemListed: Audit = (context) => {
  const inventories = inventoriesOf(context).filter(({ syntax }) => syntax === 'JSON');
  if (inventories.length === 0) return judgeBills(context, () => null);
  const suppliers = suppliersOf(context);
  if (suppliers.length > 0 && !suppliers.includes('manufacturer'))
    return { kind: 'nothing', reason: 'os_supplied_by says that no operating system is delivered' };
  const systems = systemsOf(context);
  if (systems.length === 0) return { kind: 'nothing', reason: 'no document names an operating system of the device' };
  const components = inventories.flatMap((one) => (one.product ? [one.product, ...one.components] : one.components));
  const judged = systems.map((system) => ({ system, wrong: findingOf(system, components) }));
  return {
    kind: 'judged',
    sound: judged.filter(({ wrong }) => wrong === null).map(({ system }) => evidenceOf(system.place)),
    findings: judged.flatMap(({ wrong }) => (wrong ? [wrong.finding] : [])),
    conflict: judged.some(({ wrong }) => wrong?.conflict === true),
  };
};
