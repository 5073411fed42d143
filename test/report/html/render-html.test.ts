import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Report } from '#model/report';
import { PLAIN } from '#report/palette';
import { renderHtml } from '#report/html/render-html';
import {
  dossier,
  element,
  evidence,
  missingLog,
  nearMiss,
  partialFailsafe,
  place,
  report,
  result,
  satisfiedSbom,
} from '../sample-report.js';
import { made } from './hostile-report.js';

const shown = (of: Report): string => renderHtml(of, { palette: PLAIN, width: 80, quiet: true, verbose: false });

function elementsOf(text: string): Tree.Element[] {
  const below = (node: Tree.Node): Tree.Element[] => [
    ...('tagName' in node ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(below) : []),
  ];
  return below(parse(text));
}

const attribute = (of: Tree.Element, name: string): string | undefined =>
  of.attrs.find((one) => one.name === name)?.value;

function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const cardOf = (text: string, id: string): string => {
  const card = elementsOf(text).find((one) => attribute(one, 'id') === id)!;
  return textOf(card).replace(/\s+/g, ' ');
};

const everything = made(false);

describe('the HTML report', () => {
  test('is the same whenever it is made', () => {
    expect(shown(made(false))).toBe(shown(everything));
    expect(shown(everything).endsWith('</html>\n')).toBe(true);
  });

  test('is whole markup: an HTML parser finds no fault in it', () => {
    const faults: string[] = [];
    parse(shown(everything), { onParseError: ({ code, startLine }) => faults.push(`${code} in line ${startLine}`) });
    expect(faults).toEqual([]);
  });

  test('allows its own style and script by their hashes, and nothing else', () => {
    const elements = elementsOf(shown(everything));
    const policy = elements.find((one) => attribute(one, 'http-equiv') === 'Content-Security-Policy')!;
    const hash = (name: string): string => {
      const text = textOf(elements.find(({ tagName }) => tagName === name)!);
      return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    };
    expect(attribute(policy, 'content')).toBe(
      `default-src 'none'; style-src ${hash('style')}; script-src ${hash('script')}; base-uri 'none'; form-action 'none'`,
    );
  });

  test('loads nothing and links only into itself', () => {
    const elements = elementsOf(shown(everything));
    const ids = new Set(elements.map((one) => attribute(one, 'id')));
    const links = elements.flatMap((one) => one.attrs.filter(({ name }) => name === 'href' || name === 'src'));
    expect(links.length).toBeGreaterThan(20);
    expect(
      links.filter(({ name, value }) => name === 'src' || !ids.has(value.slice(1)) || !value.startsWith('#')),
    ).toEqual([]);
    const style = textOf(elements.find(({ tagName }) => tagName === 'style')!);
    expect(style).not.toMatch(/url\(|@import/);
  });

  test('names each id once, though it holds two dossiers', () => {
    const ids = elementsOf(shown(everything)).flatMap((one) => attribute(one, 'id') ?? []);
    expect(ids.filter((id, n) => ids.indexOf(id) !== n)).toEqual([]);
  });

  test('has headings in order, and tables with heads', () => {
    const elements = elementsOf(shown(everything));
    const levels = elements.flatMap(({ tagName }) => (/^h\d$/.test(tagName) ? [Number(tagName[1])] : []));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, n) => n > 0 && level > levels[n - 1]! + 1)).toEqual([]);
    expect(elements.filter(({ tagName }) => tagName === 'th').every((one) => attribute(one, 'scope'))).toBe(true);
  });

  test('shows an element with its evidence under its headings, and near misses with their reasons', () => {
    const card = cardOf(shown(report([dossier([partialFailsafe])])), 'mdcg-2019-16.failsafe-mode');
    expect(card).toContain(
      'how it is entered satisfied ifu.md:41:1 under Operation › Fail-safe mode On loss of the drive sensor',
    );
    expect(card).toContain('how it is left missing 1 near miss: what looks like it and does not count');
    expect(card).toContain('ifu.md:50:3 says that it is not so The manual does not describe how to leave it.');
    expect(card).toContain('data recovery optional: not found, and not counted');
    expect(card).toContain('To do Describe how the pump leaves fail-safe mode.');
    expect(card).toContain('Searched ifu.md, security-manual.md');
  });

  test('gives the note of a place that falls short instead of the general reason', () => {
    const miss = { ...nearMiss('falls-short', place('ifu.md', 7, 1, '443/tcp')), note: 'names no direction' };
    const rule = result('p/ports', { elements: [element('a', 'ports', { nearMisses: [miss] })] });
    expect(cardOf(shown(report([dossier([rule])])), 'p.ports')).toContain('ifu.md:7:1 names no direction 443/tcp');
  });

  test('shows both sides of a contradiction', () => {
    const contrary = element('a', 'the default password is changed', {
      verdict: 'contradicted',
      evidence: [evidence([], place('ifu.md', 4, 1, 'Change the password.'))],
      contradictions: [place('security-manual.md', 9, 1, 'The password cannot be changed.')],
    });
    const card = cardOf(
      shown(report([dossier([result('p/password', { verdict: 'contradicted', elements: [contrary] })])])),
      'p.password',
    );
    expect(card).toContain('Says so: ifu.md:4:1 Change the password.');
    expect(card).toContain('Says not: security-manual.md:9:1 The password cannot be changed.');
  });

  test('puts errors before warnings, and gaps before the rest', () => {
    const text = shown(report([dossier([satisfiedSbom, missingLog, partialFailsafe])]));
    const order = ['mdcg-2019-16.failsafe-mode', 'mdcg-2019-16.logging', 'mdcg-2019-16.sbom'].map((id) =>
      text.indexOf(`id="${id}"`),
    );
    expect(order.every((at, n) => at > 0 && at > (order[n - 1] ?? 0))).toBe(true);
  });

  test('gives each cell of the coverage map its words beside its shape', () => {
    const cells = elementsOf(shown(report([dossier([missingLog])]))).filter((one) =>
      attribute(one, 'class')?.startsWith('cell'),
    );
    expect(cells.map((cell) => textOf(cell).trim())).toEqual(['Logging: missing', 'Logging: missing']);
  });

  test('shows the rules of a pack as a table where the pack asks for it', () => {
    const given = report([dossier([satisfiedSbom])]);
    expect(shown(given)).not.toContain('class="pack-table"');
    const asked = { ...given, packs: given.packs.map((pack) => ({ ...pack, table: 'Security capabilities' })) };
    expect(cardOf(shown(asked), 'table-mdcg-2019-16')).toContain(
      '4.2 Fail-safe mode satisfied a machine-readable file: satisfied sbom.cdx.json:1:1',
    );
  });

  test('names documents with role, language, version and hash, and the files that nobody read', () => {
    const documents = cardOf(shown(report([dossier([], { notRead: ['drawing.dwg'] })])), 'documents');
    expect(documents).toContain(`ifu.md instructions for use declared en 4 0 ${'a'.repeat(64)}`);
    expect(documents).toContain('security-manual.md security manual by its title en none given');
    expect(documents).toContain('1 file of the folder nobody read drawing.dwg');
  });

  test('offers ten satisfied rules as a sample, and keeps the rest hidden for its script', () => {
    const many = Array.from({ length: 14 }, (_, n) => result(`p/rule-${n}`, { verdict: 'satisfied' }));
    const samples = elementsOf(shown(report([dossier(many)]))).filter((one) => attribute(one, 'class') === 'sample');
    expect(samples).toHaveLength(14);
    expect(samples.map((one) => attribute(one, 'hidden') === undefined)).toEqual(
      Array.from({ length: 14 }, (_, n) => n < 10),
    );
  });

  test('tells who has accepted a gap, and lists waivers with what became of them', () => {
    const waiver = {
      kind: 'waiver',
      rule: 'mdcg-2019-16/logging',
      element: null,
      document: null,
      fingerprint: null,
      reason: 'The next issue lists the events.',
      approver: 'QA',
      expires: '2027-01-31',
      reference: 'CR-7',
      path: 'waivers.yaml',
      line: 4,
      covers: null,
    } as const;
    const old = { ...waiver, rule: 'mdcg-2019-16/backup', line: 11, expires: '2025-01-31', state: 'expired' } as const;
    const accepted = { ...missingLog, verdict: 'waived' as const, waiver };
    const text = shown(report([dossier([accepted], { waivers: [{ ...waiver, state: 'applied' }, old] })]));
    expect(cardOf(text, 'mdcg-2019-16.logging')).toContain(
      'Accepted The next issue lists the events. (QA, until 2027-01-31, CR-7) waivers.yaml:4',
    );
    expect(cardOf(text, 'waivers')).toContain(
      'waivers.yaml:4 applied mdcg-2019-16/logging The next issue lists the events. QA 2027-01-31 CR-7',
    );
    expect(cardOf(text, 'waivers')).toContain('waivers.yaml:11 ended mdcg-2019-16/backup ended on 2025-01-31');
  });

  test('marks gaps that a baseline knows, and names the baseline', () => {
    const known = { ...missingLog, known: true };
    const text = shown({ ...report([dossier([known])]), baseline: { path: 'baseline.json', known: 1, fixed: 2 } });
    expect(cardOf(text, 'mdcg-2019-16.logging')).toContain('missing known warning');
    expect(cardOf(text, 'provenance')).toContain('baseline.json 1 gap known, 2 fixed since');
  });

  test('puts problems of the run first, and says where there is no dossier', () => {
    const problem = {
      kind: 'config',
      message: 'unknown key "devise"',
      path: 'dossier.yaml',
      line: 3,
      hint: 'Write device.',
    } as const;
    const text = shown(report([], [problem]));
    expect(cardOf(text, 'provenance')).toContain('dossierlint 0.1.0');
    expect(text).toContain('1 problem with the run');
    expect(text).toContain('<code>dossier.yaml:3</code>');
    expect(text).toContain('No dossier was checked.');
  });
});

describe('a hostile report', () => {
  const skeleton = (of: Report): string[] =>
    elementsOf(shown(of)).map(({ tagName, attrs }) => [tagName, ...attrs.map(({ name }) => name).sort()].join(' '));

  test('makes no element and no attribute that a harmless one has not', () => {
    const known = new Set(skeleton(everything));
    expect(skeleton(made(true)).filter((one) => !known.has(one))).toEqual([]);
  });

  test('is shown as it is written, and hides nothing', () => {
    const text = textOf(parse(shown(made(true))));
    expect(text).toContain('</style></title></textarea><script>window.struck=2</script>');
    expect(text).toContain('\\u{202e}fdp.exe\\x00');
  });

  test('links only into the page', () => {
    const links = elementsOf(shown(made(true))).flatMap((one) => attribute(one, 'href') ?? []);
    expect(links.filter((link) => !/^#[a-z0-9.-]+$/.test(link))).toEqual([]);
  });
});
