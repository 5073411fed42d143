import { describe, expect, test } from '@jest/globals';
import { plain, quoted, quotedInCell } from '#report/markdown/markdown-text';
import { renderMarkdown } from '#report/markdown/render-markdown';
import { htmlOf, nodesOf, wordsOf } from '../parse-markdown.js';
import { dossier, element, missingLog, report, result, satisfiedSbom } from '../sample-report.js';
import { hostile, NASTY, OPTIONS, TELLING } from '../telling-report.js';

describe('the Markdown report', () => {
  const text = renderMarkdown(TELLING, OPTIONS);

  test('begins with totals and what is wrong with the run', () => {
    expect(text.split('\n').slice(0, 5)).toEqual([
      '### Dossierlint: 2 errors, 1 warning, 1 info',
      '',
      '**This run can’t be trusted:**',
      '',
      '- `pump/ifu.md:3` the file could not be opened. Look at its permissions.',
    ]);
  });

  test('folds the gaps away, and what was accepted, with the reason', () => {
    expect(text).toContain('<summary><b>Aquila IP-3</b>: 2 errors, 1 warning, 1 info</summary>');
    expect(text).toContain(
      '  - not found: how it is left; nearest `devices/pump/ifu.md:50` `The manual does not describe how to leave it.`',
    );
    expect(text).toContain('  - `devices/pump/security-manual.md:21` Firewall rules: Port 8080 has no direction');
    expect(text).toContain('<summary>2 waivers</summary>');
    expect(text).toContain('the pump must never lock during an infusion');
  });

  test('is nothing but totals where there is no gap', () => {
    const calm = renderMarkdown(report([dossier([satisfiedSbom])]), OPTIONS);
    expect(calm).toContain('### Dossierlint: no gaps');
    expect(calm).not.toContain('<details>');
  });

  test('is never longer than code hosts take', () => {
    const wordy = result('p/r', {
      elements: Array.from({ length: 5 }, (_, n) => element(`e${n}`, 'x'.repeat(900))),
    });
    const many = Array.from({ length: 60 }, (_, n) =>
      dossier(Array(40).fill(wordy), { name: `Pump ${n}`, root: `d${n}` }),
    );
    for (const long of [report(many), report(many.slice(0, 1))]) {
      const rendered = renderMarkdown(long, OPTIONS);
      expect(rendered.length).toBeLessThan(65_536);
      expect(rendered).toMatch(/and \d+ gaps more, left out to keep this short/);
    }
    expect(renderMarkdown(report(many), OPTIONS)).toContain('and 10 dossiers more');
  });

  test('holds no markup of a dossier: no tag, link, image or mention', () => {
    const nodes = nodesOf(renderMarkdown(hostile(NASTY), OPTIONS));
    const foreign = htmlOf(nodes).filter(
      (html) =>
        !/^(?:<!-- -->|<\/?(?:details|sub)>|<details>\n<summary>(?:(?!<(?!\/?b>|!-- -->)).)*<\/summary>)$/s.test(html),
    );
    expect(foreign).toEqual([]);
    expect(nodes.filter(({ type }) => ['link', 'image', 'definition', 'code', 'thematicBreak'].includes(type))).toEqual(
      [],
    );
    expect(nodes.filter(({ type }) => type === 'heading')).toHaveLength(1);
    for (const node of nodes.filter(({ type }) => type === 'text')) {
      expect('value' in node && node.value).not.toMatch(/@\w|#\d|https?:\/\/|www\./);
    }
    expect(wordsOf(nodes)).toContain('<script>alert(1)</script>');
  });
});

describe('text in Markdown', () => {
  test.each([
    'a*b*c _d_ `e` [f](g) <h> ~i~ $j$ k|l \\m',
    '1. first',
    '- item',
    '# head',
    '> quote',
    'R&D &amp; &copy;',
  ])('plain words stay what they are: %s', (text) => {
    const nodes = nodesOf(plain(text));
    expect(wordsOf(nodes)).toBe(text);
    expect(
      nodes.map(({ type }) => type).filter((type) => !['root', 'paragraph', 'text', 'html'].includes(type)),
    ).toEqual([]);
  });

  test.each(['a `b` ``c``', '`', '', 'x|y', '<b>'])('quoted words stay what they are: %j', (text) => {
    const spans = nodesOf(`- ${quoted(text)} end`).flatMap((node) => (node.type === 'inlineCode' ? [node.value] : []));
    expect(spans).toEqual([text === '' ? '  ' : text]);
  });

  test('quoted words in a table keep their bars', () => {
    const table = `| a | b |\n| --- | --- |\n| ${quotedInCell('| x | y |')} | ${quotedInCell('\\|')} |`;
    const spans = nodesOf(table).flatMap((node) => (node.type === 'inlineCode' ? [node.value] : []));
    expect(spans).toEqual(['| x | y |', '|']);
  });

  test('missing words are shortened', () => {
    expect(quoted('x'.repeat(500))).toHaveLength(203);
    expect(renderMarkdown(report([dossier([missingLog])]), OPTIONS)).toContain('not found: events that are logged');
  });
});
