import { describe, expect, test } from '@jest/globals';
import { parseDocument } from '#documents/parse-document';
import { cycloneDx, inventoryOf, spdx2, spdx3 } from './sample-bills.js';

async function faultsOf(data: unknown): Promise<string[]> {
  return (await inventoryOf(data)).faults.map(({ start, note }) => `${start.line}: ${note}`);
}

const withPart = (part: object): Record<string, unknown> =>
  cycloneDx('1.6', { components: [{ type: 'library', name: 'zlib', ...part }], dependencies: [] });

describe('an invalid CycloneDX bill', () => {
  test('is told each fault with its path and line', async () => {
    const parts = [
      { type: 'software', name: 'zlib' },
      { type: 'library' },
      { type: 'library', name: 'Qt', colour: 'red' },
    ];
    expect(await faultsOf(cycloneDx('1.6', { components: parts, dependencies: [] }))).toEqual([
      expect.stringMatching(/^21: components\[0\]\.type is none of the values that the format knows: application, /),
      '24: components[1] lacks "name"',
      '30: components[2].colour is no key that the format knows here',
    ]);
  });

  test.each([
    [
      'a licence that is on no list',
      { licenses: [{ license: { id: 'BSD' } }] },
      /licenses\[0\]\.license\.id is none of the values/,
    ],
    [
      'a hash that is no digest',
      { hashes: [{ alg: 'SHA-256', content: 'abc' }] },
      /hashes\[0\]\.content has not the expected form/,
    ],
    ['a version that is a number', { version: 1.3 }, /components\[0\]\.version is not of type string/],
    [
      'an address that is none',
      { supplier: { name: 'x', contact: [{ email: 'psirt at example' }] } },
      /email has not the form idn-email/,
    ],
  ])('names %s', async (_, part, message) => {
    const faults = await faultsOf(withPart(part));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(message);
  });

  test('may not list the same component twice, in whatever order its keys stand', async () => {
    const twins = [
      { type: 'library', name: 'zlib' },
      { name: 'zlib', type: 'library' },
    ];
    expect(await faultsOf(cycloneDx('1.6', { components: twins, dependencies: [] }))).toEqual([
      '19: components lists the same twice',
    ]);
  });

  test('may have a time that is none', async () => {
    expect(await faultsOf(cycloneDx('1.4', { metadata: { timestamp: 'yesterday' } }))).toEqual([
      '6: metadata.timestamp has not the form date-time',
    ]);
  });

  test('may be of a version that nobody knows', async () => {
    expect(await faultsOf(cycloneDx('9.9'))).toEqual([
      expect.stringMatching(/^3: specVersion is of version 9\.9; read are CycloneDX 1\.2, /),
    ]);
  });

  test('with a hundred thousand faults is refused quickly', async () => {
    const nested = { type: 'library', name: 'a', components: Array.from({ length: 50_000 }, () => ({ name: 1 })) };
    const { faults } = await inventoryOf(cycloneDx('1.6', { components: [nested] }));
    expect(faults.length).toBe(300);
  });
});

describe('an invalid SPDX bill', () => {
  const withPackage = (changes: object): Record<string, unknown> =>
    spdx2('2.3', { packages: [{ SPDXID: 'SPDXRef-zlib', name: 'zlib', downloadLocation: 'NONE', ...changes }] });

  test.each([
    ['no namespace', spdx2('2.3', { documentNamespace: undefined }), /the file lacks "documentNamespace"/],
    ['an unknown version', spdx2('2.9'), /the file is of version 2\.9/],
    [
      'a creator of no kind',
      spdx2('2.3', { creationInfo: { created: '2026-05-18T09:30:00Z', creators: ['me'] } }),
      /creators\[0\] has not the expected form/,
    ],
    [
      'a time with a fraction',
      spdx2('2.3', { creationInfo: { created: '2026-05-18T09:30:00.5Z', creators: ['Tool: x'] } }),
      /creationInfo\.created/,
    ],
    ['an id with a blank', withPackage({ SPDXID: 'SPDXRef-my zlib' }), /packages\[0\]\.SPDXID/],
    ['no download location', withPackage({ downloadLocation: undefined }), /packages\[0\] lacks "downloadLocation"/],
    ['an unknown key', withPackage({ licence: 'MIT' }), /packages\[0\]\.licence is no key/],
    [
      'an unknown relationship',
      spdx2('2.3', { relationships: [{ spdxElementId: 'a', relatedSpdxElement: 'b', relationshipType: 'NEEDS' }] }),
      /relationshipType is none of the values/,
    ],
    [
      'an SPDX 3 element without creation',
      spdx3({ type: 'software_File', spdxId: 'https://x.example/f', name: 'f' }),
      /graph\[9\] lacks "creationInfo"/,
    ],
    [
      'an SPDX 3 relationship to nothing',
      spdx3({
        type: 'Relationship',
        spdxId: 'https://x.example/r',
        creationInfo: '_:made',
        from: 'a',
        to: [],
        relationshipType: 'contains',
      }),
      /graph\[9\]\.to has too few entries/,
    ],
  ])('is told of %s', async (_, data, message) => {
    const faults = await faultsOf(data);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(message);
  });

  test('of 2.2 must say what licences its packages have', async () => {
    const bare = [{ SPDXID: 'SPDXRef-zlib', name: 'zlib', downloadLocation: 'NONE' }];
    expect((await faultsOf(spdx2('2.2', { packages: bare }))).map((fault) => fault.replace(/^\d+: /, ''))).toEqual([
      'packages[0] lacks "licenseConcluded"',
      'packages[0] lacks "licenseDeclared"',
      'packages[0] lacks "copyrightText"',
    ]);
  });
});

test('a bill that nests without end is a problem, not a crash', () => {
  const text = `{"bomFormat":"CycloneDX","specVersion":"1.6","components":[${'{"type":"library","name":"a","components":['.repeat(30_000)}${']}'.repeat(30_000)}]}`;
  expect(parseDocument('sbom.json', text).problems).toMatchObject([{ kind: 'limit', path: 'sbom.json' }]);
});
