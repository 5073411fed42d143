import { describe, expect, test } from '@jest/globals';
import { parseDocument } from '#documents/parse-document';
import { documentOf, leadsOf, outlineOf } from '../outline.js';

describe('Markdown blocks', () => {
  test('headings open sections that end where the next one begins', () => {
    const text = '# Pump\n\nIntro.\n\n## Alarms\n\nLoud.\n\n# Care\n';
    const { sections, title } = documentOf(text);
    expect(title).toBe('Pump');
    expect(sections.map(({ depth, parent, heading }) => [heading?.text ?? null, depth, parent])).toEqual([
      [null, 0, null],
      ['Pump', 1, 0],
      ['Alarms', 2, 1],
      ['Care', 1, 0],
    ]);
    expect(text.slice(sections[1]!.range.from, sections[1]!.range.to)).toBe('# Pump\n\nIntro.\n\n');
  });

  test('a heading inside a quotation opens no section', () => {
    expect(documentOf('# Pump\n\n> ## Cited\n> words\n').sections).toHaveLength(2);
  });

  test('headings have anchors like those of code hosts, and their explicit ids', () => {
    const { anchors, sections } = documentOf(
      '# 🚑 First aid & care {#aid}\n\n## Alarms\n\n## Alarms\n\n<a id="end"></a>\n',
    );
    expect(anchors).toEqual(['aid', '-first-aid--care', 'alarms', 'alarms-1', 'end']);
    expect(sections[1]!.heading!.text).toBe('🚑 First aid & care');
  });

  test('ticks of task lists are told apart from the words', () => {
    const { blocks } = documentOf('- [ ] Log in\n- [x] Change the PIN\n- Log out\n');
    expect(blocks.map(({ checked, runs }) => [checked, runs[0]!.text])).toEqual([
      [false, 'Log in'],
      [true, 'Change the PIN'],
      [null, 'Log out'],
    ]);
  });

  test('nested items know their list, position, depth and parent', () => {
    const { blocks } = documentOf('1. Open\n   - left\n   - right\n2. Close\n');
    expect(blocks.map(({ list, lead }) => [list!.list, list!.ordered, list!.position, list!.depth, lead])).toEqual([
      [0, true, 0, 0, null],
      [1, false, 0, 1, 0],
      [1, false, 1, 1, 0],
      [0, true, 1, 0, null],
    ]);
  });

  test('lists, tables, code and answers are led by the paragraph before them', () => {
    expect(leadsOf('Do this:\n\n- one\n\nPorts\n\n| P |\n|---|\n| 22 |\n\nIs it safe?\n\nIt is.\n\nMore.\n')).toEqual({
      'Do this:': null,
      one: 'Do this:',
      Ports: null,
      '22': 'Ports',
      'Is it safe?': null,
      'It is.': 'Is it safe?',
      'More.': null,
    });
  });

  test('a heading parts a list from the paragraph before it', () => {
    expect(leadsOf('Do this:\n\n# Next\n\n- one\n')['one']).toBeNull();
  });

  test('a comment between a caption and its table parts nothing', () => {
    expect(leadsOf('Table 1: ports\n\n<!-- wide -->\n\n| P |\n|---|\n| 22 |\n')['22']).toBe('Table 1: ports');
  });

  test('a short row is filled up to the width of the head', () => {
    const { tables, blocks } = documentOf('| Port | Use |\n|---|---|\n| 22 |\n');
    expect(tables[0]!.headers.map(({ text }) => text)).toEqual(['Port', 'Use']);
    expect(blocks[0]!.runs.map(({ text }) => text)).toEqual(['22', '']);
  });

  test('rows of a table that lost its head stay rows', () => {
    expect(outlineOf('| 22 | service |\n| 443 | updates |\n')).toEqual(['row: 22 | service', 'row: 443 | updates']);
  });

  test('a diagram is code with its language', () => {
    expect(documentOf('```Mermaid\ngraph TD\n```\n').blocks[0]).toMatchObject({ kind: 'code', info: 'mermaid' });
  });

  test('comments are no prose', () => {
    expect(outlineOf('<!-- TODO: PIN -->\n\nThe <!-- old --> PIN.\n')).toEqual(['paragraph: The  PIN.']);
  });

  test('footnotes are paragraphs of their own, their marks no words', () => {
    expect(outlineOf('The pump[^1] locks.\n\n[^1]: Model IP-3 only.\n[^2]: Since 2.0.\n')).toEqual([
      'paragraph: The pump locks.',
      'paragraph: Model IP-3 only.',
      'paragraph: Since 2.0.',
    ]);
  });

  test('definition lists are entries', () => {
    expect(outlineOf('Lockout\n: after five attempts\n: for ten minutes\n')).toEqual([
      'entry: Lockout | after five attempts',
      'entry: Lockout | for ten minutes',
    ]);
  });

  test('front matter is data, and a broken one a problem that stops nothing', () => {
    expect(documentOf('---\ntitle: Aquila IP-3\nrole: ifu\n---\n\nText.\n')).toMatchObject({
      title: 'Aquila IP-3',
      frontMatter: { role: 'ifu' },
    });
    const { document, problems } = parseDocument('ifu.md', '---\nrole: [ifu\n---\n\nText.\n');
    expect(document.blocks).toHaveLength(1);
    expect(problems).toMatchObject([{ kind: 'config', path: 'ifu.md' }]);
  });

  test('links and images are collected with their blocks, also by reference', () => {
    const { links, images, blocks } = documentOf(
      'See [the guide][g], <https://aquila.example>.\n\n![Net](net.png)\n\n[g]: guide.md\n',
    );
    expect(links.map(({ url, text, block }) => [url, text, block])).toEqual([
      ['guide.md', 'the guide', 0],
      ['https://aquila.example', 'https://aquila.example', 0],
    ]);
    expect(images).toMatchObject([{ url: 'net.png', alt: 'Net', block: 1 }]);
    expect(blocks[1]!.runs[0]!.text).toBe('');
  });
});
