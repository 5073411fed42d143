import { describe, expect, test } from '@jest/globals';
import type { Report } from '#model/report';
import { renderCsv } from '#report/csv/render-csv';
import { dossier, missingLog, report } from '../sample-report.js';
import { hostile, NASTY, OPTIONS, TELLING } from '../telling-report.js';

/** Reads CSV strictly, as RFC 4180 has it. */
function parsed(text: string): string[][] {
  const rows: string[][] = [];
  let [row, field, at] = [[] as string[], '', 0];
  while (at < text.length) {
    if (text[at] === '"' && field === '') {
      const quoted = /^"((?:[^"]|"")*)"(?=,|\r\n)/.exec(text.slice(at));
      if (!quoted) throw new Error(`an open quote at ${at}`);
      const inner = quoted[1] ?? '';
      field = inner.replace(/""/g, '"');
      at += inner.length + 2;
    } else if (text[at] === ',') {
      row.push(field);
      [field, at] = ['', at + 1];
    } else if (text.startsWith('\r\n', at)) {
      rows.push([...row, field]);
      [row, field, at] = [[], '', at + 2];
    } else {
      expect(text[at]).not.toMatch(/["\r\n]/);
      field += text[at];
      at += 1;
    }
  }
  return rows;
}

function tableOf(of: Report): Record<string, string>[] {
  const text = renderCsv(of, OPTIONS);
  expect(text.startsWith('\uFEFF')).toBe(true);
  const [heads, ...rows] = parsed(text.slice(1));
  for (const row of rows) expect(row).toHaveLength(heads!.length);
  return rows.map((row) => Object.fromEntries(heads!.map((head, n) => [head, row[n]!])));
}

describe('the CSV matrix', () => {
  test('has a row for each element, with its best place and the version of the document', () => {
    const table = tableOf(TELLING);
    expect(table).toHaveLength(9);
    expect(table[0]).toMatchObject({
      Dossier: 'Aquila IP-3',
      Clauses: 'MDCG 4.2; MDR 23.4(i)',
      Rule: 'mdcg-2019-16/failsafe-mode',
      Verdict: 'satisfied',
      Document: 'devices/pump/ifu.md',
      'Document version': '4',
      Line: '41',
      Headings: 'Operation > Fail-safe mode',
      Excerpt: 'On loss of the drive sensor the pump enters fail-safe mode.',
      'To do': '',
    });
    expect(table[1]).toMatchObject({
      Verdict: 'missing',
      Line: '50',
      Remark: 'says that it is not so',
      Required: 'yes',
    });
    expect(table[2]).toMatchObject({ Required: 'no', 'To do': '' });
    expect(table[4]).toMatchObject({ Remark: 'Port 8080 has no direction; in or out was expected' });
    expect(table[6]).toMatchObject({
      Verdict: 'waived',
      Remark: 'the pump must never lock during an infusion (M. Ito, until 2027-06-30)',
    });
  });

  test('ends with the problems of the run', () => {
    expect(tableOf(TELLING).at(-1)).toMatchObject({
      Verdict: 'problem',
      Document: 'pump/ifu.md',
      Line: '3',
      Remark: 'the file could not be opened',
    });
  });

  test.each(['=1+1', '+1', '-2+3', '@SUM(A1)', '\t=1', ' =1', '＝1'])('makes no formula of %j', (text) => {
    const cells = tableOf(report([dossier([{ ...missingLog, title: text }], { name: text })])).flatMap(Object.values);
    expect(cells.filter((cell) => /^\s*[=+\-@＝]/.test(cell))).toEqual([]);
    expect(cells.some((cell) => cell.startsWith("'") || cell.startsWith('\\t'))).toBe(true);
  });

  test('stays in its cells, whatever a dossier says', () => {
    const table = tableOf(hostile(NASTY));
    expect(table).toHaveLength(17);
    expect(table[0]!['Title']).toContain('"quoted", \'single\'');
  });
});
