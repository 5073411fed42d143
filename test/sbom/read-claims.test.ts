import { describe, expect, test } from '@jest/globals';
import { parseDocument } from '#documents/parse-document';
import { readClaims } from '#sbom/read-claims';

const claimsOf = (text: string) => readClaims(parseDocument('ifu.md', text).document);

const table = (heads: string, row: string): string =>
  `| ${heads} |\n|${'---|'.repeat(heads.split('|').length)}\n| ${row} |\n`;

describe('a list of third-party software', () => {
  test.each([
    ['SOUP | Version | Supplier', ''],
    ['Component | Version | Manufacturer', '# Third-party software\n\n'],
    ['Komponente | Version | Hersteller', '# Fremdsoftware\n\n'],
    ['Composant | Version | Fournisseur', '# Logiciels tiers\n\n'],
    ['Componente | Versión | Proveedor', '# Software de terceros\n\n'],
    ['Componente | Versione | Fornitore', '# Componenti software di terze parti\n\n'],
    ['Onderdeel | Versie | Leverancier', '# Software van derden\n\n'],
  ])('is known by its heads: %s', (heads, heading) => {
    const { rows } = claimsOf(heading + table(heads, 'OpenSSL | 3.0.16 | OpenSSL Software Foundation'));
    expect(rows).toMatchObject([
      { name: 'OpenSSL', version: '3.0.16', supplier: 'OpenSSL Software Foundation', isList: true },
    ]);
    expect(rows[0]?.place.excerpt).toBe('| OpenSSL | 3.0.16 | OpenSSL Software Foundation |');
  });

  test('is none where it says what others must bring', () => {
    expect(
      claimsOf(`# Minimum requirements\n\n${table('Software | Version | Supplier', 'Windows | 11 | Microsoft')}`).rows,
    ).toEqual([]);
  });

  test('is none without versions, and none without a word about the software of others', () => {
    expect(claimsOf(table('SOUP | Supplier', 'OpenSSL | Foundation')).rows).toEqual([]);
    expect(claimsOf(`# Tests\n\n${table('Part | Version | Supplier', 'Pump head | B | Acme')}`).rows).toEqual([]);
  });

  test('may be only about support', () => {
    const { rows } = claimsOf(table('Part | Release | Supported until', 'Python | 3.12.6 | October 2028'));
    expect(rows).toMatchObject([{ name: 'Python', supportEnd: 'October 2028', isList: false }]);
  });
});

describe('an operating system', () => {
  test.each([
    ['The operating system is Ubuntu 24.04.', 'Ubuntu', '24.04'],
    ['Das Betriebssystem der Pumpe ist Debian 12.5.', 'Debian', '12.5'],
    ['Inside runs Yocto Linux 5.0.9.', 'Yocto', '5.0.9'],
    ['| Operating system | QNX 7.1 |\n|---|---|\n| Operating system | QNX 7.1 |', 'QNX', '7.1'],
    ['Système d’exploitation : FreeRTOS', 'FreeRTOS', null],
  ])('is named: %s', (text, name, version) => {
    expect(claimsOf(text).systems).toMatchObject([{ name, version }]);
  });

  test.each([
    'The workstation needs the operating system Windows 11.',
    'Hardened after the CIS benchmark for Linux.',
    'The operating system is not Android.',
    '## Requirements on the host\n\n- Operating system: Ubuntu 24.04',
  ])('is none of the device: %s', (text) => {
    expect(claimsOf(text).systems).toEqual([]);
  });
});

describe('a release', () => {
  test.each([
    ['Version 3.2.1 was released on 2026-05-18.', '3.2.1', '2026-05-18'],
    ['Software 3.2.1, freigegeben am 18. Mai 2026', '3.2.1', '2026-05-18'],
    ['Version 3.2.1, Freigabedatum 18.05.2026', '3.2.1', '2026-05-18'],
    ['Date de publication de la version 3.2.1 : 18 mai 2026', '3.2.1', '2026-05-18'],
    ['Release date of 3.2.1: May 18, 2026', '3.2.1', '2026-05-18'],
    [table('Version | Released', '3.2.1 | 2026-05-18'), '3.2.1', '2026-05-18'],
  ])('has one version and one day: %s', (text, version, day) => {
    expect(claimsOf(text).releases).toMatchObject([{ version, day }]);
  });

  test.each([
    'Version 3.2.1 of 2026-05-18.',
    'Version 3.2.0 was released on 2026-05-18 and 3.2.1 on 2026-06-18.',
    'Version 3.2.1 was released on 2026-55-18.',
  ])('is not read from: %s', (text) => {
    expect(claimsOf(text).releases).toEqual([]);
  });
});
