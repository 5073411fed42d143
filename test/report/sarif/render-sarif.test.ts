import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Report } from '#model/report';
import type { Rule } from '#model/rule';
import { renderSarif } from '#report/sarif/render-sarif';
import { dossier, missingLog, partialFailsafe, report, result } from '../sample-report.js';
import { hostile, NASTY, OPTIONS, TELLING } from '../telling-report.js';

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve('@microsoft/jest-sarif/package.json'));
const official = JSON.parse(readFileSync(join(folder, 'lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as Record<
  string,
  unknown
>;
// It is written in an older draft, from which it uses nothing else that has changed.
const { $schema: _draft, id: _id, ...schema } = official;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const isValid = ajv.compile(schema);

interface Location {
  physicalLocation: {
    artifactLocation: { uri: string; uriBaseId?: string };
    region: { startLine: number; endColumn?: number; snippet?: { text: string } };
  };
  message?: { text: string };
}
interface Component {
  name: string;
  taxa: { id: string }[];
}
interface Reference {
  id: string;
  index: number;
  toolComponent: { index: number };
}
interface Run {
  tool: {
    driver: {
      rules: {
        id: string;
        help: { text: string };
        helpUri?: string;
        fullDescription: { text: string };
        relationships: { target: Reference }[];
      }[];
    };
  };
  taxonomies: Component[];
  invocations: {
    executionSuccessful: boolean;
    toolExecutionNotifications: { message: { text: string }; locations: Location[] }[];
  }[];
  artifacts: { location: { uri: string }; hashes: Record<string, string> }[];
  results: {
    ruleId: string;
    ruleIndex: number;
    level: string;
    message: { text: string };
    locations: Location[];
    relatedLocations: Location[];
    partialFingerprints: Record<string, string>;
    suppressions?: { kind: string; justification: string }[];
    taxa: Reference[];
    properties: { inferred: boolean };
  }[];
}

function runOf(of: Report, options = OPTIONS): Run {
  const value = JSON.parse(renderSarif(of, options)) as { runs: Run[] };
  isValid(value);
  expect(isValid.errors ?? []).toEqual([]);
  return value.runs[0]!;
}

describe('the SARIF report', () => {
  test.each([
    ['a report with everything', TELLING],
    ['an empty report', report([])],
    ['a dossier without documents', report([dossier([missingLog], { documents: [], device: null })])],
    ['a hostile report', hostile(NASTY)],
  ])('is valid by the official schema: %s', (_name, of) => {
    expect(runOf(of).results.every(({ locations }) => locations.length === 1)).toBe(true);
  });

  test('refuses what the schema does not know, so that the test above can be relied on', () => {
    expect(isValid({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false);
  });

  test('gives each gap a place, and says where it is only the nearest', () => {
    const run = runOf(TELLING);
    expect(
      run.results.map(({ ruleId, level, locations, properties }) => [
        ruleId.split('/')[1],
        level,
        locations[0]!.physicalLocation.artifactLocation.uri,
        locations[0]!.physicalLocation.region.startLine,
        properties.inferred,
      ]),
    ).toEqual([
      ['failsafe-mode', 'error', 'devices/pump/ifu.md', 50, true],
      ['firewall-rules', 'error', 'devices/pump/security-manual.md', 21, false],
      ['firewall-rules', 'error', 'devices/pump/security-manual.md', 22, false],
      ['automatic-logoff', 'error', 'devices/pump/ifu.md', 1, true],
      ['logging', 'warning', 'devices/pump/ifu.md', 1, true],
      ['backup', 'note', 'devices/pump/security-manual.md', 9, false],
    ]);
  });

  test('suppresses what was accepted, with the reason, and nothing else', () => {
    const suppressed = runOf(TELLING).results.filter(({ suppressions }) => suppressions);
    expect(suppressed.map(({ ruleId, suppressions }) => [ruleId, suppressions![0]!.justification])).toEqual([
      ['iec-80001-2-2/automatic-logoff', 'the pump must never lock during an infusion (M. Ito, until 2027-06-30)'],
    ]);
  });

  test('points to its own rules and clauses', () => {
    const { results, tool, taxonomies } = runOf(TELLING);
    for (const { ruleId, ruleIndex, taxa } of results) {
      expect(tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
      for (const { id, index, toolComponent } of taxa) {
        expect(taxonomies[toolComponent.index]!.taxa[index]!.id).toBe(id);
      }
    }
    expect(taxonomies.map(({ name, taxa }) => [name, taxa.map(({ id }) => id)])).toEqual([
      ['MDR', ['9', '10.1', '23.4(i)', '23.4(ab)']],
      ['IVDR', ['4']],
      ['MDCG', ['4.2']],
      ['MDS2', ['ALOF-1', 'NAUT-2.1']],
    ]);
  });

  test('helps with what counts, why and where to read on, also without the rule set', () => {
    const rule = {
      id: 'mdcg-2019-16/failsafe-mode',
      why: 'Nobody wants a stuck pump.',
      advice: 'Describe it.',
    } as Rule;
    const book = { sources: OPTIONS.book!.sources, rules: new Map([[rule.id, rule]]) };
    const [known] = runOf(report([dossier([partialFailsafe])]), { ...OPTIONS, book }).tool.driver.rules;
    expect(known!.fullDescription.text).toBe('Nobody wants a stuck pump.');
    expect(known!.help.text).toContain('- how it is left\n- data recovery (optional)');
    expect(known!.help.text).toContain('dossierlint explain mdcg-2019-16/failsafe-mode');
    expect(known!.helpUri).toBe('https://guidance.example/');
    const { book: _none, ...bare } = OPTIONS;
    const [unknown] = runOf(report([dossier([partialFailsafe])]), bare).tool.driver.rules;
    expect(unknown!.help.text).toContain('- how it is left');
    expect(unknown!.helpUri).toBeUndefined();
  });

  test('tells problems as notifications of a run that failed', () => {
    const [invocation] = runOf(TELLING).invocations;
    expect(invocation!.executionSuccessful).toBe(false);
    expect(invocation!.toolExecutionNotifications[0]!.message.text).toContain('the file could not be opened');
    expect(runOf(report([dossier([missingLog])])).invocations[0]!.executionSuccessful).toBe(true);
  });

  test('proves which documents were read', () => {
    expect(runOf(TELLING).artifacts[0]).toMatchObject({
      location: { uri: 'devices/pump/ifu.md' },
      hashes: { 'sha-256': 'a'.repeat(64) },
    });
  });

  test('writes paths as URIs, and keeps fingerprints where lines move', () => {
    const odd = runOf(report([dossier([missingLog], { root: '../Pumpe Nr. 3/ä#' })]));
    expect(odd.results[0]!.locations[0]!.physicalLocation.artifactLocation).toEqual({
      uri: '../Pumpe%20Nr.%203/%C3%A4%23/ifu.md',
      uriBaseId: '%SRCROOT%',
    });
    const disk = runOf(report([dossier([missingLog], { root: 'D:/pump' })]));
    expect(disk.results[0]!.locations[0]!.physicalLocation.artifactLocation).toEqual({
      uri: 'file:///D%3A/pump/ifu.md',
    });
    const { partialFingerprints } = odd.results[0]!;
    expect(partialFingerprints['primaryLocationLineHash']).toBe(`${partialFingerprints['dossierlint/v1']}:1`);
  });

  test('makes no link of what a dossier says', () => {
    const text = renderSarif(
      report([dossier([result('p/r', { message: 'See [x](http://evil.example) {0}' })])]),
      OPTIONS,
    );
    expect(text).toContain('[x] (http://evil.example) {{0}}');
    expect(text).not.toContain('[x](');
  });
});
