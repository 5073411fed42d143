import { parseDocument } from '#documents/parse-document';
import type { Inventory } from '#model/inventory';
import { billOf } from '#sbom/bill-of';
import { readInventory } from '#sbom/read-inventory';

type Data = Record<string, unknown>;

/** A small valid CycloneDX bill of the pump; `changes` replace keys at its top. */
export function cycloneDx(version: string, changes: Data = {}): Data {
  return {
    bomFormat: 'CycloneDX',
    specVersion: version,
    version: 1,
    metadata: {
      timestamp: '2026-05-18T09:30:00Z',
      authors: [{ name: 'Nordlicht Product Security' }],
      component: { type: 'device', 'bom-ref': 'pump', name: 'Aquila IP-3', version: '3.2.1' },
    },
    components: [
      { type: 'library', 'bom-ref': 'zlib', name: 'zlib', version: '1.3.1', purl: 'pkg:generic/zlib@1.3.1' },
      { type: 'library', 'bom-ref': 'qt', name: 'Qt', version: '6.5.8', licenses: [{ expression: 'LGPL-3.0-only' }] },
    ],
    dependencies: [{ ref: 'pump', dependsOn: ['zlib', 'qt'] }],
    ...changes,
  };
}

/** A small valid SPDX 2 bill of the pump. */
export function spdx2(version: string, changes: Data = {}): Data {
  const part = (id: string, name: string, versionInfo: string): Data => ({
    SPDXID: `SPDXRef-${id}`,
    name,
    versionInfo,
    supplier: 'Organization: Nordlicht Infusion GmbH (psirt@nordlicht-infusion.example)',
    downloadLocation: 'NOASSERTION',
    licenseConcluded: 'NOASSERTION',
    licenseDeclared: 'Zlib',
    copyrightText: 'NOASSERTION',
  });
  return {
    spdxVersion: `SPDX-${version}`,
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: 'Aquila IP-3',
    documentNamespace: 'https://nordlicht-infusion.example/spdx/aquila-3.2.1',
    creationInfo: { created: '2026-05-18T09:30:00Z', creators: ['Organization: Nordlicht Infusion GmbH'] },
    packages: [part('pump', 'Aquila IP-3', '3.2.1'), part('zlib', 'zlib', '1.3.1')],
    relationships: [
      { spdxElementId: 'SPDXRef-DOCUMENT', relationshipType: 'DESCRIBES', relatedSpdxElement: 'SPDXRef-pump' },
      { spdxElementId: 'SPDXRef-zlib', relationshipType: 'DEPENDENCY_OF', relatedSpdxElement: 'SPDXRef-pump' },
    ],
    ...changes,
  };
}

const ID = 'https://nordlicht-infusion.example/spdx/';

/** A small valid SPDX 3 bill of the pump; `more` nodes are added to its graph. */
export function spdx3(...more: readonly Data[]): Data {
  const node = (type: string, id: string, rest: Data): Data => ({
    type,
    spdxId: `${ID}${id}`,
    creationInfo: '_:made',
    ...rest,
  });
  return {
    '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
    '@graph': [
      {
        type: 'CreationInfo',
        '@id': '_:made',
        specVersion: '3.0.1',
        created: '2026-05-18T09:30:00Z',
        createdBy: [`${ID}maker`],
      },
      node('Organization', 'maker', { name: 'Nordlicht Infusion GmbH' }),
      node('SpdxDocument', 'document', { rootElement: [`${ID}bom`] }),
      node('software_Sbom', 'bom', { rootElement: [`${ID}pump`], software_sbomType: ['build'] }),
      node('software_Package', 'pump', {
        name: 'Aquila IP-3',
        software_packageVersion: '3.2.1',
        suppliedBy: `${ID}maker`,
      }),
      node('software_Package', 'zlib', {
        name: 'zlib',
        software_packageVersion: '1.3.1',
        software_packageUrl: 'pkg:generic/zlib@1.3.1',
        supportLevel: ['support'],
        validUntilTime: '2028-01-01T00:00:00Z',
      }),
      node('simplelicensing_LicenseExpression', 'licence', { simplelicensing_licenseExpression: 'Zlib' }),
      node('Relationship', 'r1', { from: `${ID}pump`, to: [`${ID}zlib`], relationshipType: 'dependsOn' }),
      node('Relationship', 'r2', { from: `${ID}zlib`, to: [`${ID}licence`], relationshipType: 'hasDeclaredLicense' }),
      ...more,
    ],
  };
}

/** Reads a bill as a run does. Throws where it is none or cannot be read. */
export async function inventoryOf(
  data: unknown,
  path = 'sbom.json',
  text = JSON.stringify(data, null, 2),
): Promise<Inventory> {
  const { document } = parseDocument(path, text);
  const bill = billOf(document);
  if (!bill) throw new Error(`${path} is no bill of materials`);
  const read = await readInventory(document, bill);
  if ('kind' in read) throw new Error(read.message);
  return read;
}
