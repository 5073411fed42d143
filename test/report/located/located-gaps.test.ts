import { describe, expect, test } from '@jest/globals';
import { locatedGaps } from '#report/located/located-gaps';
import { dossier, element, evidence, missingLog, nearMiss, partialFailsafe, place, result } from '../sample-report.js';
import { contradictedBackup, judgedPorts, telling, waivedLogOff } from '../telling-report.js';

describe('the gaps of a dossier', () => {
  test('are one an element that is missing, at its near miss, with the reason', () => {
    const [gap, ...others] = locatedGaps(dossier([partialFailsafe]));
    expect(others).toEqual([]);
    expect(gap).toMatchObject({ isInferred: true, accepted: null, place: { path: 'ifu.md', start: { line: 50 } } });
    expect(gap!.message).toBe('Not found: how it is left (Fail-safe mode). The nearest place says that it is not so.');
  });

  test('stand where another part of the rule stands, if nothing comes near', () => {
    const found = element('a', 'a', { verdict: 'satisfied', evidence: [evidence([], place('ifu.md', 8, 2, 'Here.'))] });
    const [gap] = locatedGaps(dossier([result('p/r', { verdict: 'partial', elements: [found, element('b', 'b')] })]));
    expect(gap!.place).toMatchObject({ path: 'ifu.md', start: { line: 8, column: 2 } });
    expect(gap!.message).toContain('where another part of it stands');
  });

  test('stand where something comes near to another part of the rule, if none of it was found', () => {
    const near = element('a', 'a', { nearMisses: [nearMiss('future', place('ifu.md', 6, 1, 'Soon.'))] });
    const gaps = locatedGaps(dossier([result('p/r', { elements: [near, element('b', 'b')] })]));
    expect(gaps.map(({ place: { start } }) => start.line)).toEqual([6, 6]);
    expect(gaps[1]!.message).toBe('Not found: b (Fail-safe mode). The nearest place comes near to another part of it.');
  });

  test('stand at the top of the best document that was searched, if nothing was found at all', () => {
    const [first] = locatedGaps(dossier([missingLog]));
    expect(first!.place).toMatchObject({ path: 'ifu.md', start: { line: 1, column: 1 }, excerpt: '' });
    const inManual = result('p/r', {
      verdict: 'satisfied',
      elements: [
        element('a', 'a', { verdict: 'satisfied', evidence: [evidence([], place('security-manual.md', 1, 1, 'x'))] }),
      ],
    });
    expect(locatedGaps(dossier([missingLog, inManual]))[0]!.place.path).toBe('security-manual.md');
  });

  test('have a place even in a dossier without a document', () => {
    const bare = dossier([result('p/r', { elements: [element('a', 'a', { searched: [] })] })], { documents: [] });
    expect(locatedGaps(bare)[0]!.place.path).toBe('dossier.yaml');
  });

  test('are one a place where places were judged', () => {
    const gaps = locatedGaps(dossier([judgedPorts]));
    expect(gaps.map(({ place: { start }, isInferred }) => [start.line, isInferred])).toEqual([
      [21, false],
      [22, false],
    ]);
    expect(gaps[0]!.message).toBe('Firewall rules: Port 8080 has no direction; in or out was expected.');
    expect(gaps[0]!.related.map(({ text, place: { start } }) => [text, start.line])).toEqual([['This says it.', 20]]);
  });

  test('stand where the contrary is said, beside what is contradicted', () => {
    const [gap] = locatedGaps(dossier([contradictedBackup]));
    expect(gap).toMatchObject({ isInferred: false, place: { path: 'security-manual.md', start: { line: 9 } } });
    expect(gap!.related.map(({ place: { path } }) => path)).toEqual(['ifu.md']);
  });

  test('keep accepted ones, with their reason', () => {
    expect(locatedGaps(dossier([waivedLogOff])).map(({ accepted }) => accepted)).toEqual([
      'the pump must never lock during an infusion (M. Ito, until 2027-06-30)',
    ]);
  });

  test('leave out what is satisfied, optional, not applicable or not checked, and put errors first', () => {
    expect(locatedGaps(telling).map(({ result: { severity, rule } }) => `${severity} ${rule}`)).toEqual([
      'error mdcg-2019-16/failsafe-mode',
      'error mdcg-2019-16/firewall-rules',
      'error mdcg-2019-16/firewall-rules',
      'error iec-80001-2-2/automatic-logoff',
      'warning mdcg-2019-16/logging',
      'info mdcg-2019-16/backup',
    ]);
  });

  test('have a rule of no elements as one gap', () => {
    expect(locatedGaps(dossier([result('p/r')])).map(({ element: of, message }) => [of, message.slice(0, 14)])).toEqual(
      [[null, 'Fail-safe mode']],
    );
  });
});

describe('fingerprints', () => {
  const moved = (by: number) => ({
    ...judgedPorts,
    elements: judgedPorts.elements.map((one) => ({
      ...one,
      nearMisses: one.nearMisses.map((miss) => ({ ...miss, start: { line: miss.start.line + by, column: 1 } })),
    })),
  });
  const printsOf = (...of: Parameters<typeof dossier>) =>
    locatedGaps(dossier(...of)).map(({ fingerprint }) => fingerprint);

  test('stay when lines move', () => {
    expect(printsOf([moved(7)])).toEqual(printsOf([judgedPorts]));
  });

  test('differ between dossiers and between places, also where the same words stand twice', () => {
    const miss = { ...nearMiss('falls-short', place('ifu.md', 1, 1, 'TBD')), note: 'TBD is a placeholder' };
    const twice = result('p/r', { elements: [element('a', 'a', { nearMisses: [miss, miss] })] });
    const all = [...printsOf([twice], { root: 'a' }), ...printsOf([twice], { root: 'b' })];
    expect(new Set(all).size).toBe(4);
    expect(all.every((one) => /^[0-9a-f]{16}$/.test(one))).toBe(true);
  });

  test('differ between documents that were named one by one in one folder', () => {
    const single = (name: string) => ({ name, documents: [{ ...telling.documents[0]!, path: name }] });
    expect(printsOf([missingLog], single('a.md'))).not.toEqual(printsOf([missingLog], single('b.md')));
  });
});
