import { describe, expect, test } from '@jest/globals';
import type { AuditContext } from '#model/audit';
import type { SbomProfileId } from '#model/inventory';
import { SBOM_AUDITS } from '#sbom/sbom-audits';
import { cycloneDx, inventoryOf, spdx2 } from './sample-bills.js';

const DEVICE = { name: 'Aquila IP-3', version: '3.2.1', manufacturer: null, regulation: null, class: null, facts: {} };

async function contextOf(data: unknown, more: Partial<AuditContext> = {}): Promise<AuditContext> {
  const inventory = await inventoryOf(data);
  const info = { path: 'sbom.json', role: 'sbom', roleFrom: null, language: 'en', sha256: '', version: null };
  const evidence = {
    path: 'sbom.json',
    language: 'en',
    sha256: '',
    observations: {},
    directives: { directives: [], faults: [] },
    inventory,
  };
  return {
    device: DEVICE,
    profile: 'submission',
    documents: [{ info, evidence }],
    files: ['sbom.json'],
    now: null,
    ...more,
  };
}

/** What an audit says: its notes where places fall short, "sound" where none does, else the reason why it did not judge. */
function told(audit: string, context: AuditContext): string | string[] {
  const outcome = SBOM_AUDITS[`sbom/${audit}`]!(context);
  if (outcome.kind !== 'judged') return outcome.reason;
  return outcome.findings.length > 0 ? outcome.findings.map(({ note }) => note) : 'sound';
}

const parts = (...components: readonly object[]) =>
  cycloneDx('1.6', { components: components.map((part) => ({ type: 'library', name: 'zlib', ...part })) });

describe('minimum elements', () => {
  test('tell the share of components that have one, and name those that do not', async () => {
    const components = Array.from({ length: 8 }, (_, n) => ({
      name: `part-${n}`,
      version: '1',
      ...(n < 1 ? { supplier: { name: 'Acme' } } : {}),
    }));
    expect(told('has-supplier', await contextOf(parts(...components)))).toEqual([
      '1 of 8 components (12 %) have a supplier; without: part-1 1, part-2 1, part-3 1, part-4 1, part-5 1 and 2 more',
    ]);
  });

  test('never round a gap away', async () => {
    const components = Array.from({ length: 1000 }, (_, n) => ({
      name: `part-${n}`,
      ...(n > 0 ? { version: '1' } : {}),
    }));
    expect(told('has-version', await contextOf(parts(...components)))).toEqual([
      '999 of 1000 components (99 %) have a version; without: part-0',
    ]);
  });

  test('take no tool for an author', async () => {
    const creationInfo = { created: '2026-05-18T09:30:00Z', creators: ['Tool: syft-1.11.0'] };
    expect(told('has-author', await contextOf(spdx2('2.3', { creationInfo })))).toEqual([
      'The SBOM gives no author (a person or organisation, not only a tool)',
    ]);
  });

  test.each<[SbomProfileId, string, string | string[]]>([
    ['ntia', 'has-hash', 'the SBOM profile ntia does not ask for it'],
    ['cisa', 'has-hash', ['0 of 2 components (0 %) have a hash; without: zlib 1.3.1, Qt 6.5.8']],
    ['cisa', 'has-tool', ['The SBOM gives no name of the tool that made it']],
    [
      'ntia',
      'has-identifiers',
      ['1 of 2 components (50 %) have another unique identifier (purl, CPE, SWID); without: Qt 6.5.8'],
    ],
    ['bsi', 'has-identifiers', 'the SBOM profile bsi does not ask for it'],
    ['bsi', 'has-format-version', 'sound'],
    ['ntia', 'support-end', 'the SBOM profile ntia does not ask for it'],
    ['fda', 'support-end', ['0 of 2 components (0 %) have an end-of-support date; without: zlib 1.3.1, Qt 6.5.8']],
  ])('follow the profile: %s, %s', async (profile, audit, expected) => {
    expect(told(audit, await contextOf(cycloneDx('1.6'), { sbom: { profile, released: null } }))).toEqual(expected);
  });

  test('of bsi want a recent format', async () => {
    const context = await contextOf(spdx2('2.3'), { sbom: { profile: 'bsi', released: null } });
    expect(told('has-format-version', context)).toEqual(['The SBOM is SPDX 2.3; at least 3.0.1 was expected']);
  });
});

describe('the top component', () => {
  const device = async (version: string, name = 'Aquila IP-3') =>
    contextOf(cycloneDx('1.6', { metadata: { component: { type: 'device', name, version } } }));

  test.each(['3.2.1', 'v3.2.1', '3.2.1+build.7'])('may write the version as %s', async (version) => {
    expect(told('version-matches-device', await device(version))).toBe('sound');
  });

  test.each(['3.2.0', '3.2.10', '3.2.1-rc1', '3.2'])('is of another version with %s', async (version) => {
    expect(told('version-matches-device', await device(version))).toEqual([
      `The top component has version ${version}; dossier.yaml says 3.2.1`,
    ]);
  });

  test('may bear a longer name, and no other', async () => {
    expect(told('version-matches-device', await device('3.2.1', 'aquila-ip3-firmware'))).toBe('sound');
    expect(told('version-matches-device', await device('3.2.1', 'Kibo VM-8'))).toEqual([
      'The top component is "Kibo VM-8"; dossier.yaml names the device Aquila IP-3',
    ]);
  });

  test('is not compared where no device is declared', async () => {
    const context = { ...(await device('9.9')), device: null };
    expect(told('version-matches-device', context)).toBe('no device is declared in dossier.yaml');
  });
});

test.each([
  'latest',
  '^1.2.0',
  '~1.2',
  '>=1.0 <2',
  '1.x',
  '1.2.*',
  '1.0 || 2.0',
  '[1.0,2.0)',
  'vers:npm/>=1',
  'main',
  '*',
])('%s is no exact version', async (version) => {
  expect(told('versions-exact', await contextOf(parts({ version })))).toHaveLength(1);
});

test.each([
  '1.3.1',
  '2022',
  '1:2.38-1ubuntu6.3',
  '6.6.87-yocto-standard',
  'v1.0.0-20240101-abcdef',
  '5.0.0-beta.1',
  'r12x',
])('%s is an exact version', async (version) => {
  expect(told('versions-exact', await contextOf(parts({ version })))).toBe('sound');
});

describe('identifiers and licences', () => {
  test.each([
    [
      { purl: 'zlib@1.3.1' },
      /^zlib: "zlib@1\.3\.1" is not well formed \(.*pkg.*\); pkg:type\/name@version was expected$/,
    ],
    [{ purl: 'pkg:generic/my lib@1' }, /holds white space/],
    [{ cpe: 'cpe:2.3:a:zlib:zlib:1.3.1' }, /has 4 of the 11 parts of a CPE 2\.3 name/],
    [{ cpe: 'cpe:2.3:x:zlib:zlib:1.3.1:*:*:*:*:*:*:*' }, /names "x" as its part; a, h or o was expected/],
    [{ cpe: 'cpe:2.3:a:zlib:my zlib:1.3.1:*:*:*:*:*:*:*' }, /has the part "my zlib"/],
  ])('that are malformed are named: %j', async (part, message) => {
    const notes = told('identifiers-valid', await contextOf(parts(part)));
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(message);
  });

  test.each([
    { purl: 'pkg:npm/%40scope/name@1.0.0?arch=x86#sub/path' },
    { cpe: 'cpe:/a:zlib:zlib:1.3.1' },
    { cpe: 'cpe:2.3:a:c\\+\\+:a\\:b:1.0\\/2:-:*:*:*:*:x64:*' },
  ])('that are well formed are sound: %j', async (part) => {
    expect(told('identifiers-valid', await contextOf(parts(part)))).toBe('sound');
  });

  test.each([
    ['MIT OR Apache-2.0', 'sound'],
    ['GPL-2.0-only WITH Classpath-exception-2.0', 'sound'],
    ['LicenseRef-Nordlicht', 'sound'],
    ['MIT AND', ['zlib: "MIT AND" is no valid SPDX licence expression (it ends too early)']],
    ['Apache 2.0', [expect.stringMatching(/is no valid SPDX licence expression/)]],
  ])('in the expression %s', async (expression, expected) => {
    expect(told('licences-valid', await contextOf(parts({ licenses: [{ expression }] })))).toEqual(expected);
  });
});

describe('dependencies', () => {
  test('must be there', async () => {
    expect(told('dependencies-resolve', await contextOf(cycloneDx('1.6', { dependencies: [] })))).toEqual([
      'The SBOM names no dependency; expected was what each component needs',
    ]);
  });

  test('must start at the product', async () => {
    const dependencies = [{ ref: 'qt', dependsOn: ['zlib'] }];
    expect(told('dependencies-resolve', await contextOf(cycloneDx('1.6', { dependencies })))).toEqual([
      'Nothing is named that Aquila IP-3 itself depends on',
    ]);
  });

  test('may lead to services and other documents', async () => {
    const dependencies = [
      { ref: 'pump', dependsOn: ['portal', 'urn:cdx:f08a6ccd-4dce-4759-bd84-c626675d60a7/1#x', 'zlib'] },
    ];
    const services = [{ 'bom-ref': 'portal', name: 'portal' }];
    expect(told('dependencies-resolve', await contextOf(cycloneDx('1.6', { dependencies, services })))).toBe('sound');
  });
});

test('a component that is listed twice is told with the first place', async () => {
  const twice = parts(
    { version: '1', purl: 'pkg:generic/zlib@1' },
    { version: '1', purl: 'pkg:generic/zlib@1', description: 'again' },
  );
  expect(told('components-unique', await contextOf(twice))).toEqual(['zlib 1 is listed already at sbom.json:22']);
});

describe('the timestamp', () => {
  const at = (released: string | null, now: string | null = null) =>
    contextOf(cycloneDx('1.6'), { now, sbom: { profile: 'ntia', released } });

  test('may not be older than the release that dossier.yaml gives', async () => {
    expect(told('timestamp-current', await at('2026-05-18'))).toBe('sound');
    expect(told('timestamp-current', await at('2026-05-19'))).toEqual([
      'The SBOM is dated 2026-05-18, before the release on 2026-05-19 (dossier.yaml)',
    ]);
  });

  test('may not lie in the future', async () => {
    expect(told('timestamp-current', await at(null, '2026-05-17'))).toEqual([
      'The SBOM is dated 2026-05-18, after the day of this check (2026-05-17)',
    ]);
  });

  test('is compared with nothing where nothing is known', async () => {
    expect(told('timestamp-current', await at(null))).toMatch(/^no release date is known/);
  });
});

test('a bill in another syntax is not checked, and says why', async () => {
  const inventory = await inventoryOf(null, 'pump.spdx', 'SPDXVersion: SPDX-2.3\nPackageName: zlib\n');
  const context = await contextOf(cycloneDx('1.6'));
  const documents = context.documents.map((one) => ({ ...one, evidence: { ...one.evidence, inventory } }));
  for (const audit of Object.keys(SBOM_AUDITS).filter((name) => /format-valid|versions|resolve/.test(name)))
    expect(SBOM_AUDITS[audit]!({ ...context, documents })).toMatchObject({
      kind: 'not-checked',
      reason: 'the SBOM is SPDX as tag-value, which is recognised, but its content is read only as JSON',
    });
});

test('a picture of a bill is none', async () => {
  const context = { ...(await contextOf(cycloneDx('1.6'))), documents: [], files: ['figures/sbom.png', 'ifu.md'] };
  expect(told('format-valid', context)).toEqual([
    'This file is an image; expected was a CycloneDX or SPDX file in JSON',
  ]);
});
