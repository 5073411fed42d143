import type { Component, Identifier, LicenceSaid } from '#model/inventory';
import { isRecord } from '#model/is-record';
import { listOf, textOf } from '../bill-of.js';
import { identifierOf } from '../identifier-of.js';
import { licenceFault } from '../licence-fault.js';
import { propertyFact } from '../property-facts.js';
import type { At } from '../read-bill.js';
import { saidOf } from '../words.js';

type Data = Readonly<Record<string, unknown>>;

const record = (value: unknown): Data => (isRecord(value) ? value : {});
const nameIn = (value: unknown): string | null => saidOf(record(value)['name']);

function supplierOf(data: Data): string | null {
  const authors = listOf(data['authors']).map(nameIn);
  const names = [nameIn(data['supplier']), nameIn(data['manufacturer']), saidOf(data['publisher']), ...authors];
  return names.find((name) => name !== null) ?? null;
}

function hasContact(data: Data): boolean {
  const makers = [record(data['manufacturer']), record(data['supplier'])];
  const people = [...makers.flatMap((maker) => listOf(maker['contact'])), ...listOf(data['authors'])].map(record);
  return makers.some((maker) => listOf(maker['url']).length > 0) || people.some((one) => saidOf(one['email']) !== null);
}

function identifiersOf(data: Data, pointer: string, at: At): Identifier[] {
  const single = ['purl', 'cpe'].flatMap((kind) => {
    const value = textOf(data[kind]);
    return value === null ? [] : [identifierOf(kind, value, at(`${pointer}/${kind}`))];
  });
  const swid = textOf(record(data['swid'])['tagId']);
  const lists = ['omniborId', 'swhid'].flatMap((kind) =>
    listOf(data[kind]).flatMap((value, n) =>
      typeof value === 'string' ? [identifierOf('other-id', value, at(`${pointer}/${kind}/${n}`))] : [],
    ),
  );
  return [...single, ...(swid === null ? [] : [identifierOf('swid', swid, at(`${pointer}/swid/tagId`))]), ...lists];
}

/** Licences: an id or expression is checked, a name of one's own is taken as it is. */
function licencesOf(data: Data, pointer: string, at: At): LicenceSaid[] {
  return listOf(data['licenses']).flatMap((entry, n) => {
    const here = `${pointer}/licenses/${n}`;
    const expression = textOf(record(entry)['expression']);
    if (expression !== null)
      return [{ text: expression, fault: licenceFault(expression), place: at(`${here}/expression`) }];
    const licence = record(record(entry)['license']);
    const id = textOf(licence['id']);
    if (id !== null) return [{ text: id, fault: licenceFault(id), place: at(`${here}/license/id`) }];
    const name = saidOf(licence['name']);
    return name === null ? [] : [{ text: name, fault: null, place: at(`${here}/license/name`) }];
  });
}

/** Reads one component of a CycloneDX bill, without those nested in it. */
export function readComponent(data: Data, pointer: string, at: At): Component {
  const version = textOf(data['version']);
  const supplier = supplierOf(data);
  const identifiers = identifiersOf(data, pointer, at);
  const licences = licencesOf(data, pointer, at);
  const hashes = listOf(data['hashes']).map((one) => String(record(one)['alg']));
  const name = textOf(data['name']) ?? '';
  const properties = listOf(data['properties'])
    .map(record)
    .map((one) => propertyFact(one['name'], one['value']));
  const facts = [
    name && 'name',
    saidOf(version) && 'version',
    supplier && 'supplier',
    supplier && hasContact(data) && 'supplier-contact',
    ...identifiers.map(({ kind }) => kind),
    licences.length > 0 && 'licence',
    hashes.length > 0 && 'hash',
    hashes.includes('SHA-512') && 'sha-512',
    ...properties,
  ];
  return {
    ref: textOf(data['bom-ref']),
    name,
    version,
    supplier,
    kind: textOf(data['type']),
    isExternal: data['isExternal'] === true,
    identifiers,
    licences,
    has: [...new Set(facts.filter((fact): fact is string => typeof fact === 'string' && fact !== ''))],
    place: at(name === '' ? pointer : `${pointer}/name`),
    versionPlace: at(version === null ? (name === '' ? pointer : `${pointer}/name`) : `${pointer}/version`),
  };
}
