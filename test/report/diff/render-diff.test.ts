import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { compareReports } from '#assessment/compare-reports';
import { PLAIN } from '#report/palette';
import { renderDiffJson } from '#report/diff/render-diff-json';
import { renderDiffMarkdown } from '#report/diff/render-diff-markdown';
import { renderDiffText } from '#report/diff/render-diff-text';
import { htmlOf, nodesOf } from '../parse-markdown.js';
import { dossier, element, evidence, missingLog, place, report, result } from '../sample-report.js';
import { hostile, judgedPorts, NASTY, TELLING } from '../telling-report.js';

const schema = JSON.parse(
  readFileSync(new URL('../../../schemas/diff.schema.json', import.meta.url), 'utf8'),
) as object;
const isValid = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);
const shown = { palette: PLAIN, width: 100 };

const left = (verdict: 'satisfied' | 'missing') =>
  result('mdcg-2019-16/failsafe-mode', {
    verdict,
    elements: [
      element('left', 'how it is left', {
        verdict,
        evidence:
          verdict === 'satisfied' ? [evidence([], place('ifu.md', 41, 1, 'Press Reset for five seconds.'))] : [],
      }),
    ],
  });
const events = {
  ...missingLog,
  verdict: 'satisfied' as const,
  elements: [element('events', 'events that are logged', { verdict: 'satisfied' })],
};
const [ifu, manual] = dossier([]).documents;
const before = report([dossier([left('satisfied'), missingLog], { root: 'old-pump' })]);
const after = report([
  dossier([left('missing'), events, judgedPorts], {
    root: 'pump',
    documents: [{ ...ifu!, sha256: 'd'.repeat(64), version: '5' }, manual!],
  }),
]);
const comparison = compareReports(before, after);

describe('a comparison', () => {
  test('as text tells what is worse and new first, then better, then the documents', () => {
    expect(renderDiffText(comparison, shown).split('\n')).toEqual([
      '1 worse, 1 new, 1 better; 1 document changed',
      '',
      'worse    mdcg-2019-16/failsafe-mode Fail-safe mode (error)',
      '         how it is left: satisfied → missing',
      '           was at old-pump/ifu.md:41:1 “Press Reset for five seconds.”',
      '',
      'new      mdcg-2019-16/firewall-rules Firewall rules (error)',
      '         every port has a direction: not there → partial',
      '           pump/security-manual.md:20:1 “| 443 | in |”',
      '',
      'better   mdcg-2019-16/logging Logging (warning)',
      '         events that are logged: missing → satisfied',
      '',
      'document pump/ifu.md changed, version 4 → 5',
      '',
    ]);
  });

  test('says that nothing has changed', () => {
    expect(renderDiffText(compareReports(before, before), shown)).toBe('no gap has changed; 0 documents changed\n');
    expect(renderDiffMarkdown(compareReports(before, before))).toBe('### Dossierlint: no gap has changed\n');
  });

  test('as Markdown folds what is better', () => {
    const text = renderDiffMarkdown(comparison);
    expect(text).toContain('### Dossierlint: 1 worse, 1 new, 1 better');
    expect(text).toContain('<details open>\n<summary>Worse: 1</summary>');
    expect(text).toContain('<details>\n<summary>Better: 1</summary>');
    expect(text).toContain('| how it is left | satisfied → missing | was at `old-pump/ifu.md:41` |');
  });

  test('as JSON matches its schema', () => {
    for (const one of [comparison, compareReports(before, TELLING), compareReports(report([]), report([]))]) {
      isValid(JSON.parse(renderDiffJson(one)));
      expect(isValid.errors ?? []).toEqual([]);
    }
    expect(JSON.parse(renderDiffJson(comparison))).toEqual(JSON.parse(JSON.stringify(comparison)));
  });

  test('lets nothing of a hostile dossier out', () => {
    const bad = compareReports(report([]), hostile(NASTY));
    for (const text of [renderDiffText(bad, shown), renderDiffJson(bad), renderDiffMarkdown(bad)]) {
      expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
      expect(text).not.toMatch(/^\s*::/m);
    }
    const html = htmlOf(nodesOf(renderDiffMarkdown(bad))).filter((piece) => piece !== '<!-- -->');
    expect(
      html.filter((piece) => !/^(?:<details( open)?>\n<summary>[\w ]+(: \d+)?<\/summary>|<\/details>)$/.test(piece)),
    ).toEqual([]);
  });
});
