import type { Component, Identifier, LicenceSaid } from '#model/inventory';
import { isRecord } from '#model/is-record';
import { listOf, textOf } from '../bill-of.js';
import { identifierOf } from '../identifier-of.js';
import { licenceFault } from '../licence-fault.js';
import type { At } from '../read-bill.js';
import { saidOf } from '../words.js';

type Data = Readonly<Record<string, unknown>>;

const KINDS: Readonly<Record<string, string>> = {
  purl: 'purl',
  cpe22Type: 'cpe',
  cpe23Type: 'cpe',
  swid: 'swid',
  swh: 'other-id',
  gitoid: 'other-id',
};

/** The name of an agent written as "Organization: name (mail)". */
const agentOf = (value: unknown): string | null =>
  typeof value === 'string'
    ? saidOf(value.replace(/^(?:Person|Organization|Tool):\s*/, '').replace(/\s*\([^()]*\)\s*$/, ''))
    : null;

function identifiersOf(data: Data, pointer: string, at: At): Identifier[] {
  return listOf(data['externalRefs']).flatMap((one, n) => {
    const value = isRecord(one) ? textOf(one['referenceLocator']) : null;
    const type = isRecord(one) ? (textOf(one['referenceType']) ?? '') : '';
    const kind = KINDS[type.slice(type.lastIndexOf('/') + 1)];
    return value === null || kind === undefined
      ? []
      : [identifierOf(kind, value, at(`${pointer}/externalRefs/${n}/referenceLocator`))];
  });
}

function licencesOf(data: Data, pointer: string, at: At): LicenceSaid[] {
  return ['licenseConcluded', 'licenseDeclared'].flatMap((key) => {
    const text = textOf(data[key]);
    return text === null ? [] : [{ text, fault: licenceFault(text), place: at(`${pointer}/${key}`) }];
  });
}

/** Reads one package of an SPDX 2 bill. */
export function readPackage(data: Data, pointer: string, at: At): Component {
  const name = textOf(data['name']) ?? '';
  const version = textOf(data['versionInfo']);
  const agents = [data['supplier'], data['originator']];
  const supplier = agents.map(agentOf).find((one) => one !== null) ?? null;
  const identifiers = identifiersOf(data, pointer, at);
  const licences = licencesOf(data, pointer, at);
  const hashes = listOf(data['checksums']).map((one) => (isRecord(one) ? String(one['algorithm']) : ''));
  const facts = [
    name && 'name',
    saidOf(version) && 'version',
    supplier && 'supplier',
    supplier &&
      agents.some((one) => typeof one === 'string' && /\([^()]*[@/][^()]*\)\s*$/.test(one)) &&
      'supplier-contact',
    ...identifiers.map(({ kind }) => kind),
    licences.some(({ text }) => saidOf(text) !== null) && 'licence',
    hashes.length > 0 && 'hash',
    hashes.includes('SHA512') && 'sha-512',
    saidOf(data['packageFileName']) && 'filename',
    textOf(data['validUntilDate']) && 'support-end',
  ];
  const namePlace = at(name === '' ? pointer : `${pointer}/name`);
  return {
    ref: textOf(data['SPDXID']),
    name,
    version,
    supplier,
    kind: textOf(data['primaryPackagePurpose'])?.toLowerCase().replace(/_/g, '-') ?? null,
    isExternal: false,
    identifiers,
    licences,
    has: [...new Set(facts.filter((fact): fact is string => typeof fact === 'string' && fact !== ''))],
    place: namePlace,
    versionPlace: version === null ? namePlace : at(`${pointer}/versionInfo`),
  };
}
