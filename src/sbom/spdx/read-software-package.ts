import type { Component, Identifier } from '#model/inventory';
import type { Place } from '#model/span';
import { isRecord } from '#model/is-record';
import { listOf, textOf } from '../bill-of.js';
import { identifierOf } from '../identifier-of.js';
import { licenceFault } from '../licence-fault.js';
import type { At } from '../read-bill.js';
import { saidOf } from '../words.js';
import { idOf, type Graph, type Node } from './graph.js';

/** A text with its place. */
export interface Said {
  readonly text: string;
  readonly place: Place;
}

const KINDS: Readonly<Record<string, string>> = {
  packageUrl: 'purl',
  cpe22: 'cpe',
  cpe23: 'cpe',
  swid: 'swid',
  swhid: 'other-id',
  gitoid: 'other-id',
};

function identifiersOf({ data, pointer }: Node, at: At): Identifier[] {
  const url = textOf(data['software_packageUrl']);
  const listed = listOf(data['externalIdentifier']).flatMap((one, n) => {
    const value = isRecord(one) ? textOf(one['identifier']) : null;
    const kind = isRecord(one) ? KINDS[textOf(one['externalIdentifierType']) ?? ''] : undefined;
    return value === null || kind === undefined
      ? []
      : [identifierOf(kind, value, at(`${pointer}/externalIdentifier/${n}/identifier`))];
  });
  return [...(url === null ? [] : [identifierOf('purl', url, at(`${pointer}/software_packageUrl`))]), ...listed];
}

const algorithmsOf = (data: Node['data']): string[] =>
  listOf(data['verifiedUsing']).map((one) => (isRecord(one) ? String(one['algorithm']) : ''));

/** Reads one package of an SPDX 3 bill; its licences stand in relationships and are handed in. */
export function readSoftwarePackage(node: Node, graph: Graph, licences: readonly Said[], at: At): Component {
  const { data, pointer } = node;
  const name = textOf(data['name']) ?? '';
  const version = textOf(data['software_packageVersion']);
  const agents = [data['suppliedBy'], ...listOf(data['originatedBy'])].map((reference) => graph.resolve(reference));
  const named = agents.find((agent) => saidOf(agent?.data['name']) !== null);
  const identifiers = identifiersOf(node, at);
  const hashes = algorithmsOf(data);
  const levels = listOf(data['supportLevel']).filter((level) => saidOf(level) !== null && level !== 'noAssertion');
  const facts = [
    name && 'name',
    saidOf(version) && 'version',
    named && 'supplier',
    named && listOf(named.data['externalIdentifier']).length > 0 && 'supplier-contact',
    ...identifiers.map(({ kind }) => kind),
    licences.some(({ text }) => saidOf(text) !== null) && 'licence',
    hashes.length > 0 && 'hash',
    hashes.includes('sha512') && 'sha-512',
    levels.length > 0 && 'support-level',
    textOf(data['validUntilTime']) && 'support-end',
  ];
  const namePlace = at(name === '' ? pointer : `${pointer}/name`);
  return {
    ref: idOf(node),
    name,
    version,
    supplier: saidOf(named?.data['name']),
    kind: textOf(data['software_primaryPurpose'])?.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) ?? null,
    isExternal: false,
    identifiers,
    licences: licences.map(({ text, place }) => ({ text, fault: licenceFault(text), place })),
    has: [...new Set(facts.filter((fact): fact is string => typeof fact === 'string' && fact !== ''))],
    place: namePlace,
    versionPlace: version === null ? namePlace : at(`${pointer}/software_packageVersion`),
  };
}
