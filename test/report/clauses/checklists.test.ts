import { describe, expect, test } from '@jest/globals';
import { byClause } from '#report/clauses/by-clause';
import { parseClause } from '#report/clauses/parse-clause';
import { renderGspr } from '#report/gspr/render-gspr';
import { renderMds2 } from '#report/mds2/render-mds2';
import { htmlOf, nodesOf } from '../parse-markdown.js';
import { dossier, inapplicableRoles, report } from '../sample-report.js';
import { hostile, NASTY, OPTIONS, SOURCES, telling, TELLING } from '../telling-report.js';

const rowsOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .map((line) => line.slice(2, -2).split(' | '));

describe('clauses', () => {
  test('are in the order of their source', () => {
    const ids = ['23.4(ab)', '9', '23.4(b)', '10.1', '23.4(a)', '23.4', 'CSUP-2.1', 'AUDT-10', 'AUDT-9', '23.4(z)'];
    expect([...ids].sort(byClause)).toEqual([
      '9',
      '10.1',
      '23.4',
      '23.4(a)',
      '23.4(b)',
      '23.4(z)',
      '23.4(ab)',
      'AUDT-9',
      'AUDT-10',
      'CSUP-2.1',
    ]);
  });

  test('are divided into source and number, also where nobody knows the source', () => {
    const known = [...SOURCES, { ...SOURCES[0]!, name: 'MDR Annex' }];
    expect(parseClause('MDR 23.4(i)', known)).toMatchObject({ source: 'MDR', id: '23.4(i)' });
    expect(parseClause('MDR Annex II 1', known)).toMatchObject({ source: 'MDR Annex', id: 'II 1' });
    expect(parseClause('SOP-7 3.1', known)).toMatchObject({ source: 'SOP-7', id: '3.1' });
    expect(parseClause('MDRX', known)).toMatchObject({ source: 'MDRX', id: 'MDRX' });
  });
});

describe('the checklist of requirements', () => {
  test('lists the numbers of the regulation that the device stands under, in order', () => {
    const text = renderGspr(report([telling]), OPTIONS);
    const numbers = rowsOf(text)
      .slice(1, -3)
      .map(([number]) => number);
    expect(numbers).toEqual(['9', '10.1', '23.4(i)', '23.4(i)', '23.4(i)', '23.4(i)', '23.4(i)', '23.4(ab)']);
    expect(text).not.toContain('The other regulation');
  });

  test('lists those of all regulations where none is declared', () => {
    const text = renderGspr(report([{ ...telling, device: null }]), OPTIONS);
    expect(text).toContain('### MDR: The regulation');
    expect(text).toContain('### IVDR: The other regulation');
  });

  test('names for each the evidence, its document and version, and what is open', () => {
    const row = rowsOf(renderGspr(TELLING, OPTIONS)).find(([number]) => number === '23.4(i)')!;
    expect(row).toEqual([
      '23.4(i)',
      'yes',
      'Fail-safe mode `mdcg-2019-16/failsafe-mode`',
      'MDCG 4.2',
      'partial',
      '`devices/pump/ifu.md:41` (version 4), Operation › Fail-safe mode: `On loss of the drive sensor the pump enters fail-safe mode.`',
      'how it is left',
    ]);
  });

  test('says why a requirement does not apply', () => {
    const [, row] = rowsOf(renderGspr(report([dossier([inapplicableRoles])]), OPTIONS));
    expect(row!.slice(0, 2)).toEqual(['23.4(i)', 'no: accounts: none']);
  });

  test('leaves out what is no number of a requirement, and says where nothing is left', () => {
    const other = { ...inapplicableRoles, clauses: ['MDR Art. 83', 'MDR Annex II 1', 'MDCG 5'] };
    expect(renderGspr(report([dossier([other])]), OPTIONS)).toContain('No rule of this report stands on any of them.');
    const { book: _none, ...bare } = OPTIONS;
    expect(renderGspr(TELLING, bare)).toContain('No rule of this report stands on any of them.');
  });
});

test('the checklist of questions is in their order, with what was accepted', () => {
  const rows = rowsOf(renderMds2(TELLING, OPTIONS));
  expect(rows.slice(1, 3).map(([id, , , , verdict, , open]) => [id, verdict, open])).toEqual([
    ['ALOF-1', 'waived', 'accepted: the pump must never lock during an infusion (M. Ito, until 2027-06-30)'],
    ['NAUT-2.1', 'partial', 'every port has a direction'],
  ]);
});

test('a checklist holds no markup of a dossier', () => {
  for (const render of [renderGspr, renderMds2]) {
    const nodes = nodesOf(render(hostile(NASTY), OPTIONS));
    expect(htmlOf(nodes).filter((html) => !['<br>', '<!-- -->'].includes(html))).toEqual([]);
    expect(nodes.filter(({ type }) => ['link', 'image', 'code', 'list'].includes(type) && type !== 'list')).toEqual([]);
    const widths = nodes.flatMap((node) =>
      node.type === 'table' ? [node.children.map((row) => row.children.length)] : [],
    );
    for (const row of widths) expect(new Set(row).size).toBe(1);
  }
});
