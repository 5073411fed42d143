import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from '@jest/globals';
import type { Report } from '#model/report';
import { renderXlsx } from '#report/xlsx/render-xlsx';
import { columnName } from '#report/xlsx/sheet-xml';
import { elementsOf, parseXml, type XmlElement } from '../parse-xml.js';
import { dossier, missingLog, report } from '../sample-report.js';
import { hostile, NASTY, OPTIONS, TELLING } from '../telling-report.js';

function partsOf(of: Report): Map<string, XmlElement> {
  const files = Object.entries(unzipSync(renderXlsx(of, OPTIONS)));
  return new Map(files.map(([path, bytes]) => [path, parseXml(strFromU8(bytes))]));
}

const cellsOf = (sheet: XmlElement): string[][] =>
  elementsOf(sheet, 'row').map((row) =>
    elementsOf(row, 'c').map((cell) => (elementsOf(cell, 't')[0] ?? elementsOf(cell, 'v')[0])?.text ?? ''),
  );

const SHEET = 'xl/worksheets/sheet1.xml';

describe('the workbook', () => {
  test('has the matrix, both checklists, the documents and the run as sheets', () => {
    const names = elementsOf(partsOf(TELLING).get('xl/workbook.xml')!, 'sheet').map(
      ({ attributes }) => attributes['name'],
    );
    expect(names).toEqual(['Elements', 'Requirements', 'Questions', 'Waivers', 'Documents', 'Run']);
  });

  test('names a part for each relation, and a type for each part', () => {
    const parts = partsOf(TELLING);
    const targets = elementsOf(parts.get('xl/_rels/workbook.xml.rels')!, 'Relationship').map(
      ({ attributes }) => `xl/${attributes['Target']}`,
    );
    expect(targets.filter((path) => !parts.has(path))).toEqual([]);
    const typed = elementsOf(parts.get('[Content_Types].xml')!, 'Override').map(
      ({ attributes }) => attributes['PartName'],
    );
    expect(typed.filter((path) => !parts.has(path!.slice(1)))).toEqual([]);
  });

  test('keeps the heads in view and filters what stands below them', () => {
    const sheet = partsOf(TELLING).get(SHEET)!;
    expect(elementsOf(sheet, 'pane')[0]!.attributes).toMatchObject({ ySplit: '1', state: 'frozen' });
    expect(elementsOf(sheet, 'autoFilter')[0]!.attributes['ref']).toBe('A1:S9');
    expect(cellsOf(sheet)[0]!.slice(0, 3)).toEqual(['Dossier', 'Clauses', 'Rule']);
  });

  test('has numbers as numbers and everything else as text, never as a formula', () => {
    const text = '=HYPERLINK("http://evil.example")';
    for (const one of [TELLING, report([dossier([{ ...missingLog, title: text }], { name: text })])]) {
      for (const [path, part] of partsOf(one)) {
        if (!path.startsWith('xl/worksheets/')) continue;
        expect(elementsOf(part, 'f')).toEqual([]);
        const untyped = elementsOf(part, 'c').filter(({ attributes }) => attributes['t'] !== 'inlineStr');
        expect(untyped.filter((cell) => !/^\d+$/.test(elementsOf(cell, 'v')[0]!.text))).toEqual([]);
      }
    }
  });

  test('tells the problems of the run and the hashes of the rules', () => {
    const run = cellsOf(partsOf(TELLING).get('xl/worksheets/sheet6.xml')!);
    expect(run).toContainEqual(['problem', 'pump/ifu.md:3', 'the file could not be opened Look at its permissions.']);
    expect(run).toContainEqual(['pack', 'mdcg-2019-16 0.1.0', 'c'.repeat(64)]);
  });

  test('is well-formed whatever a dossier says, and cuts what is too long for a cell', () => {
    expect(partsOf(hostile(NASTY)).size).toBe(11);
    const long = partsOf(report([dossier([missingLog], { name: 'x'.repeat(40_000) })])).get(SHEET)!;
    expect(cellsOf(long)[1]![0]).toHaveLength(32_767);
  });

  test('carries no day of its own', () => {
    const bytes = renderXlsx(TELLING, OPTIONS);
    // The day of the first file in the archive: 1 January 1980.
    expect([...bytes.subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });
});

test('columns go on after Z', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
