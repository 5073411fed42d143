import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createLineMap } from '#text/line-map';
import { cycloneDx, inventoryOf, spdx2, spdx3 } from './sample-bills.js';

describe('the inventory of a bill of materials', () => {
  test.each(['1.2', '1.3', '1.4', '1.5', '1.6', '1.7'])('is read from CycloneDX %s', async (version) => {
    const { standard, faults, product, components, dependencies, timestamp } = await inventoryOf(cycloneDx(version));
    expect({ standard, faults }).toEqual({ standard: 'CycloneDX', faults: [] });
    expect([product?.name, product?.version]).toEqual(['Aquila IP-3', '3.2.1']);
    expect(components.map(({ name }) => name)).toEqual(['zlib', 'Qt']);
    expect(components[0]?.has).toEqual(['name', 'version', 'purl']);
    expect(dependencies.map(({ from, to }) => [from, to])).toEqual([['pump', ['zlib', 'qt']]]);
    expect(timestamp?.value).toBe('2026-05-18T09:30:00Z');
  });

  test.each(['2.2', '2.3'])('is read from SPDX %s', async (version) => {
    const { faults, product, components, dependencies, has } = await inventoryOf(spdx2(version));
    expect(faults).toEqual([]);
    expect(product?.ref).toBe('SPDXRef-pump');
    expect(components.map(({ name, supplier }) => [name, supplier])).toEqual([['zlib', 'Nordlicht Infusion GmbH']]);
    expect(components[0]?.has).toEqual(['name', 'version', 'supplier', 'supplier-contact', 'licence']);
    expect(dependencies.map(({ from, to }) => [from, to])).toEqual([['SPDXRef-pump', ['SPDXRef-zlib']]]);
    expect(has).toEqual(['author', 'uri', 'timestamp']);
  });

  test('is read from SPDX 3.0, through collections and relationships', async () => {
    const { version, faults, product, components, has } = await inventoryOf(spdx3());
    expect({ version, faults }).toEqual({ version: '3.0.1', faults: [] });
    expect([product?.name, product?.supplier]).toEqual(['Aquila IP-3', 'Nordlicht Infusion GmbH']);
    expect(components.map(({ name, licences }) => [name, licences.map(({ text }) => text)])).toEqual([
      ['zlib', ['Zlib']],
    ]);
    expect(components[0]?.has).toEqual(['name', 'version', 'purl', 'licence', 'support-level', 'support-end']);
    expect(has).toEqual(['author', 'lifecycle', 'uri', 'timestamp']);
  });

  test('holds nested components', async () => {
    const inner = { type: 'library', name: 'inflate', version: '1' };
    const outer = { type: 'framework', name: 'zlib', version: '1.3.1', components: [inner] };
    const { components } = await inventoryOf(cycloneDx('1.6', { components: [outer] }));
    expect(components.map(({ name }) => name)).toEqual(['zlib', 'inflate']);
  });

  test('knows end of support by the names of properties, whatever stands before them', async () => {
    const withProperty = (name: string) => ({
      components: [{ type: 'library', name: 'zlib', properties: [{ name, value: '2028-01-01' }] }],
    });
    const has = async (name: string) => (await inventoryOf(cycloneDx('1.6', withProperty(name)))).components[0]?.has;
    expect(await has('nordlicht:end-of-support')).toContain('support-end');
    expect(await has('cdx:lifecycle:milestone:endOfSupport')).toContain('support-end');
    expect(await has('nordlicht:colour')).not.toContain('support-end');
  });

  test('takes "unknown" and NOASSERTION for nothing', async () => {
    const part = { type: 'library', name: 'zlib', version: 'unknown', supplier: { name: 'NOASSERTION' } };
    const { components } = await inventoryOf(cycloneDx('1.6', { components: [part] }));
    expect(components[0]?.has).toEqual(['name']);
  });

  test.each([
    ['bom.xml', '<bom xmlns="http://cyclonedx.org/schema/bom/1.5"><components><component/></components></bom>', 'XML'],
    ['pump.spdx', 'SPDXVersion: SPDX-2.3\nPackageName: zlib\n', 'tag-value'],
    ['pump.spdx.rdf', '<rdf:RDF xmlns="http://spdx.org/rdf/terms#"><Package/></rdf:RDF>', 'RDF'],
    ['pump.spdx.yaml', 'spdxVersion: SPDX-2.3\npackages: [{name: zlib}]\n', 'YAML'],
  ])('is empty for %s, which is only recognised', async (path, text, syntax) => {
    const inventory = await inventoryOf(null, path, text);
    expect(inventory.syntax).toBe(syntax);
    expect(inventory.components).toEqual([]);
    expect(inventory.place.excerpt).toBe(text.trim().replace(/\s+/g, ' '));
  });

  test('points with every place at the words that it quotes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ name: fc.string({ minLength: 1, unit: 'grapheme' }), version: fc.string() }), {
          maxLength: 5,
        }),
        fc.constantFrom(undefined, 1, '\t'),
        fc.constantFrom('', '\uFEFF'),
        async (parts, indent, mark) => {
          const data = cycloneDx('1.6', { components: parts.map((part) => ({ type: 'library', ...part })) });
          const text = mark + JSON.stringify(data, null, indent);
          const { components, product, timestamp } = await inventoryOf(data, 'sbom.json', text);
          const lines = createLineMap(text);
          const places = [...components, product!].flatMap((one) => [one.place, one.versionPlace]);
          for (const { start, end, excerpt } of [...places, timestamp!.place]) {
            const slice = text.slice(lines.offsetAt(start), lines.offsetAt(end));
            expect(slice.replace(/\s+/g, ' ').trim()).toBe(excerpt);
          }
          expect(product!.place.excerpt).toMatch(/^"name": ?"Aquila IP-3"$/);
        },
      ),
      { numRuns: 40 },
    );
  });
});
