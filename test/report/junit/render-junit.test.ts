import { describe, expect, test } from '@jest/globals';
import type { Report } from '#model/report';
import { renderJunit } from '#report/junit/render-junit';
import { elementsOf, parseXml, type XmlElement } from '../parse-xml.js';
import { report } from '../sample-report.js';
import { hostile, NASTY, OPTIONS, TELLING } from '../telling-report.js';

const parsed = (of: Report): XmlElement => parseXml(renderJunit(of, OPTIONS));
const COUNTS = { tests: 'testcase', failures: 'failure', errors: 'error', skipped: 'skipped' } as const;

describe('the JUnit report', () => {
  test('has a test for each rule: failed by a gap, skipped where nothing was looked for', () => {
    const outcome = ({ attributes, children }: XmlElement) => [attributes['name']?.split(' ')[0], children[0]?.name];
    expect(elementsOf(elementsOf(parsed(TELLING), 'testsuite')[1]!, 'testcase').map(outcome)).toEqual([
      ['mdcg-2019-16/failsafe-mode', 'failure'],
      ['mdcg-2019-16/logging', 'failure'],
      ['mdcg-2019-16/firewall-rules', 'failure'],
      ['mdcg-2019-16/backup', 'failure'],
      ['iec-80001-2-2/automatic-logoff', 'skipped'],
      ['mdcg-2019-16/sbom', undefined],
      ['mdcg-2019-16/user-roles', 'skipped'],
      ['mdcg-2019-16/hosting-data', 'skipped'],
    ]);
  });

  test('says in a failure what is missing, where to look, and what to do', () => {
    const [failure] = elementsOf(parsed(TELLING), 'failure');
    expect(failure!.attributes['type']).toBe('error');
    expect(failure!.text.split('\n')).toEqual([
      'devices/pump/ifu.md:50:3 (nearest place) Not found: how it is left (Fail-safe mode). The nearest place says that it is not so.',
      'To do: Describe how the pump leaves fail-safe mode.',
    ]);
    const judged = elementsOf(parsed(TELLING), 'failure')[2]!;
    expect(judged.text).toMatch(/^devices\/pump\/security-manual\.md:21:1 Firewall rules: Port 8080 has no direction/);
  });

  test('says why something is skipped', () => {
    const said = elementsOf(parsed(TELLING), 'skipped').map(({ attributes }) => attributes['message']);
    expect(said).toEqual([
      'accepted: the pump must never lock during an infusion (M. Ito, until 2027-06-30)',
      'accounts: none',
      'language not supported: ko',
    ]);
  });

  test.each([
    ['everything', TELLING],
    ['nothing', report([])],
    ['a hostile dossier', hostile(NASTY)],
  ])('counts what it holds, and is well-formed: %s', (_name, of) => {
    const root = parsed(of);
    expect(root.name).toBe('testsuites');
    for (const suite of [root, ...elementsOf(root, 'testsuite')]) {
      for (const [count, name] of Object.entries(COUNTS)) {
        expect(suite.attributes[count]).toBe(String(elementsOf(suite, name).length));
      }
    }
    const known = ['testsuite', 'properties', 'property', 'testcase', 'failure', 'error', 'skipped'];
    const names = (element: XmlElement): string[] => element.children.flatMap((child) => [child.name, ...names(child)]);
    expect(names(root).filter((name) => !known.includes(name))).toEqual([]);
  });

  test('has an error for each problem, in a suite of its own', () => {
    const [suite] = elementsOf(parsed(TELLING), 'testsuite');
    expect(suite!.attributes['name']).toBe('problems');
    expect(elementsOf(suite!, 'error')[0]!.attributes['message']).toBe('pump/ifu.md:3 the file could not be opened');
  });
});
