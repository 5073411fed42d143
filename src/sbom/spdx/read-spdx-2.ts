import type { Component, Dependency } from '#model/inventory';
import { isRecord } from '#model/is-record';
import { listOf, textOf } from '../bill-of.js';
import type { BillContent, ReadBill } from '../read-bill.js';
import { saidOf } from '../words.js';
import { readPackage } from './read-package.js';

type Data = Readonly<Record<string, unknown>>;

/** Relationships by which one element needs or holds another, and those that say so the other way round. */
const FORWARD = /^(?:DEPENDS_ON|CONTAINS|DYNAMIC_LINK|STATIC_LINK|HAS_PREREQUISITE|GENERATED_FROM)$/;
const BACKWARD = /^(?:(?:\w+_)?DEPENDENCY_OF|CONTAINED_BY|PREREQUISITE_FOR|PACKAGE_OF|OPTIONAL_COMPONENT_OF)$/;

interface Relation {
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly pointer: string;
}

function relationsOf(data: Data): Relation[] {
  return listOf(data['relationships']).flatMap((one, n) => {
    if (!isRecord(one)) return [];
    const from = textOf(one['spdxElementId']);
    const to = textOf(one['relatedSpdxElement']);
    const type = textOf(one['relationshipType']);
    return from === null || to === null || type === null ? [] : [{ from, to, type, pointer: `/relationships/${n}` }];
  });
}

/** The elements that the document says it is about. */
function describedBy(data: Data, relations: readonly Relation[]): Set<string> {
  const document = textOf(data['SPDXID']) ?? 'SPDXRef-DOCUMENT';
  const listed = listOf(data['documentDescribes']).filter((ref) => typeof ref === 'string');
  const told = relations.flatMap(({ from, to, type }) => {
    if (type === 'DESCRIBES' && from === document) return [to];
    return type === 'DESCRIBED_BY' && to === document ? [from] : [];
  });
  return new Set([...listed, ...told]);
}

function dependenciesOf(
  data: Data,
  relations: readonly Relation[],
  at: (pointer: string) => Dependency['place'],
): Dependency[] {
  const told = relations.flatMap(({ from, to, type, pointer }) => {
    // NONE and NOASSERTION say that nothing is known, and name nothing.
    if (/^(?:NONE|NOASSERTION)$/.test(to)) return [];
    if (FORWARD.test(type)) return [{ from, to: [to], place: at(pointer) }];
    return BACKWARD.test(type) ? [{ from: to, to: [from], place: at(pointer) }] : [];
  });
  const held = listOf(data['packages']).flatMap((one, n) => {
    const from = isRecord(one) ? textOf(one['SPDXID']) : null;
    const files = isRecord(one) ? listOf(one['hasFiles']).filter((ref) => typeof ref === 'string') : [];
    return from === null || files.length === 0 ? [] : [{ from, to: files, place: at(`/packages/${n}/hasFiles`) }];
  });
  return [...told, ...held];
}

/** Where the facts about the bill itself stand. */
function factPointers(data: Data, relations: readonly Relation[]): Readonly<Record<string, string | null>> {
  const creation = isRecord(data['creationInfo']) ? data['creationInfo'] : {};
  const creators = listOf(creation['creators']).map((one) => (typeof one === 'string' ? one : ''));
  const placeOf = (n: number): string | null => (n < 0 ? null : `/creationInfo/creators/${n}`);
  const isAuthor = (creator: string): boolean =>
    saidOf(/^(?:Person|Organization):\s*([^()]*)/.exec(creator)?.[1]) !== null;
  return {
    author: placeOf(creators.findIndex(isAuthor)),
    'author-contact': placeOf(creators.findIndex((one) => isAuthor(one) && /\(.*[@/].*\)/.test(one.slice(0, 500)))),
    tool: placeOf(creators.findIndex((one) => /^Tool:\s*\S/.test(one))),
    uri: textOf(data['documentNamespace']) === null ? null : '/documentNamespace',
    completeness: relations.find(({ to }) => /^(?:NONE|NOASSERTION)$/.test(to))?.pointer ?? null,
  };
}

/** Reads an SPDX 2 bill. A package that the document describes alone is the product; all others are its components. */
export const readSpdx2: ReadBill = (data, at): BillContent => {
  const relations = relationsOf(data);
  const described = describedBy(data, relations);
  const all: Component[] = listOf(data['packages']).flatMap((one, n) =>
    isRecord(one) ? [readPackage(one, `/packages/${n}`, at)] : [],
  );
  const tops = all.filter(({ ref }) => ref !== null && described.has(ref));
  const product = tops.length === 1 ? tops[0]! : null;
  const elements = [...listOf(data['files']), ...listOf(data['snippets'])].flatMap((one) =>
    isRecord(one) ? [textOf(one['SPDXID'])] : [],
  );
  const created = isRecord(data['creationInfo']) ? textOf(data['creationInfo']['created']) : null;
  const places = Object.entries(factPointers(data, relations)).flatMap(([fact, pointer]) =>
    pointer === null ? [] : [[fact, at(pointer)] as const],
  );
  return {
    product,
    components: all.filter((one) => one !== product),
    dependencies: dependenciesOf(data, relations, at),
    otherRefs: [textOf(data['SPDXID']), ...elements].filter((ref) => ref !== null),
    timestamp: created === null ? null : { value: created, place: at('/creationInfo/created') },
    places: Object.fromEntries(places),
  };
};
