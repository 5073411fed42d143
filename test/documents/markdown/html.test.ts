import { describe, expect, test } from '@jest/globals';
import { documentOf, outlineOf } from '../outline.js';

const TABLE = `<table>
<thead><tr><th>Port</th><th colspan="2">Use</th></tr></thead>
<tr><td rowspan=2>22 &amp; 23</td><td>service<br>only</td><td><ul><li>ssh</li><li>no telnet</li></ul></td></tr>

<tr><td>closed</td></tr>
</table>
`;

describe('HTML in Markdown', () => {
  test('a table is a table, though blank lines part it, and cells that span repeat', () => {
    const { tables } = documentOf(TABLE);
    expect(tables[0]!.headers.map(({ text }) => text)).toEqual(['Port', 'Use', 'Use']);
    expect(outlineOf(TABLE)).toEqual(['row: 22 & 23 | service\nonly | ssh\nno telnet', 'row: 22 & 23 | closed']);
  });

  test('words of cells keep their places', () => {
    const run = documentOf(TABLE).blocks[0]!.runs[2]!;
    expect(TABLE.slice(run.starts[run.text.indexOf('no telnet')], run.range.to)).toBe('no telnet');
  });

  test('a first row of head cells is the head, and a caption leads', () => {
    const { tables, blocks } = documentOf(
      '<table><caption>Ports</caption><tr><th>P</th></tr><tr><td>22</td></tr></table>\n',
    );
    expect(tables[0]).toMatchObject({ rows: [1], lead: 0 });
    expect(tables[0]!.headers[0]!.text).toBe('P');
    expect(blocks[0]!.runs[0]!.text).toBe('Ports');
  });

  test('a table that nobody closes does not swallow the next chapter', () => {
    expect(outlineOf('<table><tr><td>22\n\n# Alarms\n\nLoud.\n')).toEqual([
      'row: 22',
      'heading: Alarms',
      'paragraph: Loud.',
    ]);
  });

  test('summaries, headings, lists and definitions are read', () => {
    const text =
      '<details><summary>More</summary>\n\nInside.\n\n</details>\n\n<h2>Alarms</h2>\n\n<ol><li>Look<ul><li>closely</li></ul></li></ol>\n\n<dl><dt>PIN</dt><dd>four digits</dd></dl>\n';
    expect(outlineOf(text)).toEqual([
      'paragraph: More',
      'paragraph: Inside.',
      'heading: Alarms',
      'item: Look',
      'item: closely',
      'entry: PIN | four digits',
    ]);
  });

  test('scripts and styles are no prose', () => {
    expect(outlineOf('<style>p { color: red }</style>\n\n<script>alarm()</script>\n')).toEqual([]);
  });

  test('a quoted table has no quotation marks in its cells', () => {
    expect(outlineOf('> <table>\n> <tr><td>one\n> two</td></tr>\n> </table>\n')).toEqual(['row quoted: one two']);
  });

  test('pictures and anchors are noted', () => {
    const { images, anchors } = documentOf('<p id="net"><img src="net.png" alt="Network"></p>\n');
    expect(images).toMatchObject([{ url: 'net.png', alt: 'Network', block: null }]);
    expect(anchors).toEqual(['net']);
  });
});
