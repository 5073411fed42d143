import type { Audit, AuditContext, Finding } from '#model/audit';
import { finding, inventoriesOf, judgeBills } from './judge-bills.js';

const NAMED_SO = /(?:^|[/._-])s?bom(?:[._-][^/]*)?\.(\w{2,5})$/i;
const EXPECTED = 'expected was a CycloneDX or SPDX file in JSON';

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?)$/i, 'is an image'],
  [/\.(?:xlsx?|ods|csv|tsv)$/i, 'is a table of its own making'],
  [/\.(?:pdf|docx?|odt|txt|md|markdown|mdx|html?)$/i, 'is written for people'],
  [/\.(?:json|jsonld|ya?ml|xml)$/i, 'is in no format of software bills of materials'],
];

const looksOf = (path: string): string => KINDS.find(([form]) => form.test(path))?.[1] ?? 'is in no known format';

/** Files that stand where the bill of materials should: so named, or given that role. */
function pretenders({ documents, files }: AuditContext): Finding[] {
  const places = new Map(
    files
      .filter((path) => NAMED_SO.test(path))
      .map((path) => [path, { path, start: { line: 1, column: 1 }, end: { line: 1, column: 1 }, excerpt: '' }]),
  );
  for (const { info } of documents)
    if (info.role === 'sbom')
      places.set(info.path, {
        path: info.path,
        start: { line: 1, column: 1 },
        end: { line: 1, column: 1 },
        excerpt: '',
      });
  return [...places.values()].map((place) => finding(place, `This file ${looksOf(place.path)}; ${EXPECTED}`));
}

/** Every bill is valid against the schema of its standard; where there is none, what passes for one is told. */
export const formatValid: Audit = (context) => {
  if (inventoriesOf(context).length > 0)
    return judgeBills(context, ({ faults, place }) =>
      faults.length > 0 ? { sound: [], findings: faults } : { sound: [place], findings: [] },
    );
  const findings = pretenders(context);
  return findings.length > 0
    ? { kind: 'judged', sound: [], findings }
    : { kind: 'nothing', reason: 'no SBOM in the dossier' };
};
