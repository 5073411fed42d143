import { isRecord } from '#model/is-record';
import type { Document } from '#model/document';
import type { BillSyntax } from '#model/inventory';

/** What a document is known by as a bill of materials, before anything in it is judged. */
export interface Bill {
  readonly standard: 'CycloneDX' | 'SPDX';
  readonly version: string | null;
  readonly syntax: BillSyntax;
  /** Whether it lists at least one component. */
  readonly isFilled: boolean;
}

const SNIFFED = 65_536;

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

export const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

const PACKAGE_TYPE = /(?:^|[/:_])Package$/;

/** Whether a JSON-LD context is that of the standard; contexts may be lists. */
function hasContext(data: Readonly<Record<string, unknown>>): boolean {
  const context = data['@context'];
  return [context, ...listOf(context)].some((one) => typeof one === 'string' && one.includes('spdx.org/rdf/3.'));
}

function contextVersion(data: Readonly<Record<string, unknown>>): string | null {
  const texts = [data['@context'], ...listOf(data['@context'])].filter((one) => typeof one === 'string');
  return (
    texts.map((text) => /spdx\.org\/rdf\/(3[\d.]*\d)/.exec(text)?.[1]).find((found) => found !== undefined) ?? null
  );
}

function ofData(data: unknown, syntax: BillSyntax): Bill | null {
  if (!isRecord(data)) return null;
  if (typeof data['bomFormat'] === 'string' && /^cyclonedx$/i.test(data['bomFormat'])) {
    const isFilled = listOf(data['components']).length > 0;
    return { standard: 'CycloneDX', version: textOf(data['specVersion']), syntax, isFilled };
  }
  if (typeof data['spdxVersion'] === 'string') {
    const version = data['spdxVersion'].replace(/^SPDX-/, '');
    return { standard: 'SPDX', version, syntax, isFilled: listOf(data['packages']).length > 0 };
  }
  if (!hasContext(data)) return null;
  const isPackage = (node: unknown): boolean =>
    isRecord(node) && PACKAGE_TYPE.test(textOf(node['type'] ?? node['@type']) ?? '');
  const isFilled = isPackage(data) || listOf(data['@graph']).some(isPackage);
  return { standard: 'SPDX', version: contextVersion(data), syntax, isFilled };
}

/** Syntaxes that are known by their look alone. */
function ofText(text: string): Bill | null {
  const head = text.slice(0, SNIFFED);
  const cyclonedx = /xmlns(?::\w{1,20})?=["']https?:\/\/cyclonedx\.org\/schema\/bom\/(\d\.\d)/.exec(head);
  if (cyclonedx)
    return {
      standard: 'CycloneDX',
      version: cyclonedx[1] ?? null,
      syntax: 'XML',
      isFilled: /<(?:\w{1,20}:)?component[\s>]/.test(text),
    };
  const tags = /^SPDXVersion:[ \t]*SPDX-(\d\.\d)/m.exec(head);
  if (tags)
    return {
      standard: 'SPDX',
      version: tags[1] ?? null,
      syntax: 'tag-value',
      isFilled: /^PackageName:[ \t]*\S/m.test(text),
    };
  if (/spdx\.org\/rdf\/terms/.test(head) && /<(?:rdf:RDF|\w{1,20}:SpdxDocument|SpdxDocument)\b/.test(head))
    return { standard: 'SPDX', version: null, syntax: 'RDF', isFilled: /Package\b/.test(text) };
  return null;
}

/** Recognises a bill of materials in any of its standards and syntaxes; null for every other document. */
export function billOf({ format, data, text }: Pick<Document, 'format' | 'data' | 'text'>): Bill | null {
  if (format === 'json') return ofData(data, 'JSON');
  if (format === 'yaml') return ofData(data, 'YAML');
  return format === 'bill' ? ofText(text) : null;
}
