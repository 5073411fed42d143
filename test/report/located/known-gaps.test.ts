import { describe, expect, test } from '@jest/globals';
import type { Report } from '#model/report';
import { renderCsv } from '#report/csv/render-csv';
import { renderGithub } from '#report/github/render-github';
import { renderGitlab } from '#report/gitlab/render-gitlab';
import { renderJunit } from '#report/junit/render-junit';
import { locatedGaps } from '#report/located/located-gaps';
import { renderMarkdown } from '#report/markdown/render-markdown';
import { renderSarif } from '#report/sarif/render-sarif';
import { elementsOf, parseXml } from '../parse-xml.js';
import { dossier, missingLog, report } from '../sample-report.js';
import { judgedPorts, OPTIONS, waivedLogOff } from '../telling-report.js';

const knownLog = {
  ...missingLog,
  known: true,
  elements: missingLog.elements.map((one) => ({ ...one, known: true })),
};
const [direction] = judgedPorts.elements;
const portsWith = (given: object) => ({
  ...judgedPorts,
  elements: [{ ...direction!, nearMisses: [{ ...direction!.nearMisses[0]!, ...given }, direction!.nearMisses[1]!] }],
});
const compared: Report = {
  ...report([dossier([knownLog, portsWith({ known: true })])]),
  baseline: { path: 'gaps.json', known: 2, fixed: 0 },
};

describe('gaps that a baseline knows', () => {
  test('are unchanged in SARIF, and the others new; without a baseline nothing is said', () => {
    const statesOf = (of: Report) =>
      (
        JSON.parse(renderSarif(of, OPTIONS)) as { runs: [{ results: { baselineState?: string }[] }] }
      ).runs[0].results.map(({ baselineState }) => baselineState);
    expect(statesOf(compared)).toEqual(['unchanged', 'new', 'unchanged']);
    expect(statesOf({ ...compared, baseline: null })).toEqual([undefined, undefined, undefined]);
  });

  test('are no annotations, and no failures of a build', () => {
    expect(renderGithub(compared, OPTIONS).split('\n').slice(0, -1)).toHaveLength(1);
    const root = parseXml(renderJunit(compared, OPTIONS));
    expect(root.attributes).toMatchObject({ failures: '1', skipped: '1' });
    expect(elementsOf(root, 'skipped')[0]!.attributes['message']).toMatch(/^known to the baseline: Nothing was found/);
    expect(elementsOf(root, 'failure')[0]!.text).not.toContain('Port 8080');
  });

  test('are left out of Markdown, and marked in the matrix', () => {
    const text = renderMarkdown(compared, OPTIONS);
    expect(text).toContain('Port 8081');
    expect(text).not.toMatch(/Port 8080|events that are logged/);
    expect(renderCsv(compared, OPTIONS)).toContain(',yes,fedcba9876543210');
  });

  test('stay in the report for GitLab, which compares by itself', () => {
    expect(JSON.parse(renderGitlab(compared, OPTIONS))).toHaveLength(3);
  });
});

test('a place that is accepted is so alone', () => {
  const { waiver } = waivedLogOff;
  const gaps = locatedGaps(dossier([portsWith({ waiver })]));
  expect(gaps.map(({ accepted, place: { start } }) => [start.line, accepted !== null])).toEqual([
    [21, true],
    [22, false],
  ]);
});
