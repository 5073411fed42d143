import { describe, expect, test } from '@jest/globals';
import { createLinter } from '../../src/index.js';

const RULES = createLinter()
  .rules()
  .filter(({ id }) => id === 'sbom')
  .flatMap(({ rules }) => rules.map(({ id }) => id));

/** What a fixture is told about its bill of materials: rule -> verdict, and each note with its place. */
async function storyOf(fixture: string) {
  const report = await createLinter({ now: '2026-11-24', rules: RULES }).check([`fixtures/${fixture}`]);
  expect(report.problems).toEqual([]);
  const { results } = report.dossiers[0]!;
  return {
    verdicts: Object.fromEntries(results.map(({ rule, verdict }) => [rule.slice('sbom/'.length), verdict])),
    notes: results.flatMap(({ elements }) =>
      elements.flatMap(({ nearMisses }) =>
        nearMisses.map(({ path, start, note }) => `${path}:${start.line} ${note ?? ''}`),
      ),
    ),
  };
}

describe('the story of a bill of materials', () => {
  test('that was made before the release', async () => {
    const { verdicts, notes } = await storyOf('cloud-sbom-is-older-than-release');
    expect(verdicts).toMatchObject({
      'format-valid': 'satisfied',
      'version-matches-device': 'contradicted',
      'timestamp-current': 'contradicted',
      'soup-consistent': 'contradicted',
    });
    expect(notes).toEqual([
      'sbom.spdx.json:15 The top component has version 2.3.1; dossier.yaml says 2.4.0',
      'sbom.spdx.json:8 The SBOM is dated 2026-04-28, before the release on 2026-09-14 (manual.md:8)',
      'manual.md:14 PyTorch has version 2.4.1 here and 2.3.0 at sbom.spdx.json:22',
    ]);
  });

  test('that differs from the list of third-party software', async () => {
    const { verdicts, notes } = await storyOf('pump-soup-list-differs-from-sbom');
    expect(verdicts).toEqual({
      'format-valid': 'satisfied',
      'minimum-elements': 'partial',
      'version-matches-device': 'satisfied',
      'dependencies-resolve': 'missing',
      'versions-exact': 'partial',
      'identifiers-valid': 'satisfied',
      'licences-valid': 'satisfied',
      'components-unique': 'satisfied',
      'timestamp-current': 'satisfied',
      'soup-consistent': 'contradicted',
      'operating-system-listed': 'satisfied',
      'support-end-known': 'partial',
    });
    expect(notes).toEqual([
      'sbom.cdx.json:38 2 of 3 components (66 %) have a supplier; without: zlib latest',
      'sbom.cdx.json:45 The dependency names "glibc", which is no component of the SBOM',
      'sbom.cdx.json:39 zlib has the version "latest", which names no fixed state; the exact version was expected',
      'technical-documentation.md:8 OpenSSL has version 3.0.16 here and 3.0.14 at sbom.cdx.json:31',
      'technical-documentation.md:9 SQLite is in the list of third-party software and not in sbom.cdx.json',
      'sbom.cdx.json:38 zlib latest is in the SBOM and not in the list of third-party software (technical-documentation.md)',
      'sbom.cdx.json:22 0 of 3 components (0 %) have a level of support; without: linux 6.6.87, openssl 3.0.14, zlib latest',
      'sbom.cdx.json:38 2 of 3 components (66 %) have an end-of-support date; without: zlib latest',
    ]);
  });

  test('that is a list in Markdown', async () => {
    const { verdicts, notes } = await storyOf('infusion-pump-with-gaps');
    expect(verdicts['format-valid']).toBe('missing');
    expect(notes).toEqual(['sbom.md:1 This file is written for people; expected was a CycloneDX or SPDX file in JSON']);
  });

  test.each(['infusion-pump-complete', 'cloud-triage-complete', 'ward-monitor-terse'])(
    'without a fault: %s',
    async (fixture) => {
      expect((await storyOf(fixture)).notes).toEqual([]);
    },
  );
});
