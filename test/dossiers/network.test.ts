import { describe, expect, jest, test } from '@jest/globals';
import type { RuleResult } from '#model/report';
import { createLinter } from '../../src/index.js';

// Whole dossiers on a busy machine take longer than the usual five seconds.
jest.setTimeout(60_000);

const rules = createLinter()
  .rules()
  .flatMap((pack) => pack.rules.map(({ id }) => id))
  .filter((id) => id.startsWith('network/'));

async function networkResultsOf(fixture: string): Promise<readonly RuleResult[]> {
  const report = await createLinter({ rules }).check([`fixtures/${fixture}`]);
  expect(report.problems).toEqual([]);
  return report.dossiers[0]!.results.filter(({ rule }) => rules.includes(rule));
}

const gapsOf = (results: readonly RuleResult[]): string[] =>
  results
    .filter(({ verdict }) => ['partial', 'missing', 'contradicted'].includes(verdict))
    .map(({ rule, verdict }) => `${rule.slice('network/'.length)} ${verdict}`);

/** Each finding of a rule as a reader meets it: file, line, and what is said there. */
const findingsOf = (results: readonly RuleResult[], rule: string): string[] =>
  results
    .filter((result) => result.rule === `network/${rule}`)
    .flatMap(({ elements }) => elements.flatMap(({ nearMisses }) => nearMisses))
    .map(({ path, start, note }) => `${path}:${start.line} ${note}`);

describe('a clean dossier stays clean', () => {
  test.each(['infusion-pump-complete', 'cloud-triage-complete', 'ward-monitor-terse'])('%s', async (fixture) => {
    const results = await networkResultsOf(fixture);
    expect(gapsOf(results)).toEqual([]);
    expect(results.filter(({ verdict }) => verdict === 'satisfied').length).toBeGreaterThanOrEqual(10);
  });

  test('ports of lines, sticks, walls and ships are none, and neither are numbers of standards', async () => {
    const results = await networkResultsOf('pump-ports-that-are-none');
    expect(gapsOf(results)).toEqual([]);
    expect(results.find(({ rule }) => rule === 'network/ports-valid')).toMatchObject({
      verdict: 'not-applicable',
      reason: 'no row of the dossier names a port',
    });
  });
});

describe('a pump whose firewall misses HL7', () => {
  test('names the stream without a rule and the rule without a stream, and nothing else', async () => {
    const results = await networkResultsOf('pump-firewall-misses-hl7');
    expect(gapsOf(results)).toEqual(['streams-have-rules partial', 'rules-have-streams partial']);
    expect(findingsOf(results, 'streams-have-rules')).toEqual([
      'security-manual.md:17 F3 (HL7) needs tcp 2575, and no firewall rule lets it through; expected a rule for it',
    ]);
    expect(findingsOf(results, 'rules-have-streams')).toEqual([
      'security-manual.md:30 opens tcp 3389, and no data stream of the dossier uses it; expected the stream, or no rule',
    ]);
  });
});

describe('a pump whose documents disagree on ports', () => {
  test('each conflict names the other place', async () => {
    const results = await networkResultsOf('pump-port-means-two-things');
    expect(results.find(({ rule }) => rule === 'network/ports-consistent')?.verdict).toBe('contradicted');
    expect(findingsOf(results, 'ports-consistent')).toEqual([
      'network.yaml:4 HL7 has port 2575 here and 2576 at instructions-for-use.md:9; expected the same in all documents',
      'security-manual.md:8 port 8443 is HTTP here and HTTPS at instructions-for-use.md:8; expected one meaning',
      'security-manual.md:9 HL7 has port 2575 here and 2576 at instructions-for-use.md:9; expected the same in all documents',
      'security-manual.md:10 F4 runs over udp here and tcp at network.yaml:11; expected one of them',
      'security-manual.md:15 syslog has port 601 here and 6514 at security-manual.md:11; expected the same in all documents',
    ]);
  });

  test('a reason in the row lets plain HTTP pass', async () => {
    const results = await networkResultsOf('pump-port-means-two-things');
    expect(findingsOf(results, 'protocols-secure')).toEqual([]);
  });
});

describe('a pump that opens everything, in German', () => {
  test.each([
    ['ports-valid', [10, '70000']],
    ['addresses-valid', [9, '10.40.300.10']],
    ['endpoints-narrow', [12, 'lets anything talk to anything']],
    ['protocol-port-plausible', [15, 'NTP over TCP']],
    ['destinations-named', [11, '52.17.84.9']],
  ] as const)('%s', async (rule, [line, words]) => {
    const findings = findingsOf(await networkResultsOf('pump-opens-everything'), rule);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(`sicherheitshandbuch.md:${line} `);
    expect(findings[0]).toContain(words);
  });

  test('finds the port list without direction and transport, and takes the reason for FTP', async () => {
    const results = await networkResultsOf('pump-opens-everything');
    const lines = (rule: string): number[] =>
      findingsOf(results, rule).map((finding) => Number(/:(\d+) /.exec(finding)![1]));
    expect(lines('direction-stated')).toEqual([22, 23, 24]);
    expect(lines('transport-stated')).toEqual([22, 23, 24]);
    expect(lines('protocols-secure')).toEqual([13, 24]);
  });
});

describe('a pump that forgets its remote service', () => {
  test('asks for the streams that facts and text declare, and for USB', async () => {
    const results = await networkResultsOf('pump-forgets-remote-service');
    expect(gapsOf(results)).toEqual(['declared-flows-listed partial', 'other-interfaces-listed partial']);
    expect(findingsOf(results, 'declared-flows-listed')).toEqual([
      'security-manual.md:7 has no row for remote service, which the device declares (remote_service: yes); expected its stream',
      'security-manual.md:15 names the time service, and no row of the network tables carries it; expected its stream',
    ]);
    expect(findingsOf(results, 'other-interfaces-listed')).toEqual([
      'security-manual.md:7 lists no USB, which the device declares (interfaces: usb); expected it in the list, or that it is not used',
    ]);
  });
});
