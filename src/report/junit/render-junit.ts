import type { DossierResult, Problem, RuleResult } from '#model/report';
import { acceptanceOf } from '../located/acceptance.js';
import { locatedGaps } from '../located/located-gaps.js';
import type { LocatedGap } from '../located/located-gap.js';
import type { RenderReport } from '../formats.js';
import { isGap, isNewGap } from '#model/is-gap';
import { pathFromHere } from '../text/place-piece.js';
import { escapeXml } from '../xml/escape-xml.js';

type Attributes = Readonly<Record<string, string | number>>;

function tag(name: string, attributes: Attributes, inner: readonly string[] | string = []): string {
  const given = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  if (inner.length === 0) return `<${name}${given}/>\n`;
  return typeof inner === 'string'
    ? `<${name}${given}>${inner}</${name}>\n`
    : `<${name}${given}>\n${inner.join('')}</${name}>\n`;
}

function detailsOf(result: RuleResult, gaps: readonly LocatedGap[], { root }: DossierResult): string {
  const lines = gaps
    .filter(({ result: of, accepted, known }) => of === result && accepted === null && !known)
    .map(({ place, isInferred, message }) => {
      const where = `${pathFromHere(root, place.path)}:${place.start.line}:${place.start.column}`;
      return `${where}${isInferred ? ' (nearest place)' : ''} ${message}`;
    });
  return [...lines, ...(result.advice ? [`To do: ${result.advice}`] : [])].map(escapeXml).join('\n');
}

function outcomeOf(result: RuleResult, gaps: readonly LocatedGap[], dossier: DossierResult): string[] {
  const { verdict, message, reason, severity } = result;
  if (isNewGap(result)) {
    const details = detailsOf(result, gaps, dossier);
    return [tag('failure', { type: severity, message: `${verdict}: ${message}` }, details)];
  }
  if (isGap(verdict)) return [tag('skipped', { message: `known to the baseline: ${message}` })];
  const accepted = acceptanceOf(result);
  if (accepted !== null) return [tag('skipped', { message: `accepted: ${accepted}` })];
  return verdict === 'satisfied' ? [] : [tag('skipped', { message: reason ?? message })];
}

function suiteOf(dossier: DossierResult): string {
  const { name, root, documents, results } = dossier;
  const gaps = locatedGaps(dossier);
  const count = (is: (result: RuleResult) => boolean): number => results.filter(is).length;
  const failures = count(isNewGap);
  const skipped = count(({ verdict }) => verdict !== 'satisfied') - failures;
  const properties = documents.map(({ path, sha256 }) =>
    tag('property', { name: `document ${pathFromHere(root, path)}`, value: `sha256:${sha256}` }),
  );
  const cases = results.map((result) =>
    tag(
      'testcase',
      { name: `${result.rule} ${result.title}`, classname: `${name}.${result.rule.split('/')[0]}`, time: 0 },
      outcomeOf(result, gaps, dossier),
    ),
  );
  const attributes = { name, tests: results.length, failures, errors: 0, skipped, time: 0 };
  return tag('testsuite', attributes, [
    ...(properties.length > 0 ? [tag('properties', {}, properties)] : []),
    ...cases,
  ]);
}

function problemSuite(problems: readonly Problem[]): string[] {
  if (problems.length === 0) return [];
  const cases = problems.map(({ kind, message, hint, path, line }, n) => {
    const where = path === null ? '' : `${path}${line === null ? '' : `:${line}`} `;
    const error = tag('error', { type: kind, message: `${where}${message}` }, escapeXml(hint));
    return tag('testcase', { name: `${n + 1} ${message}`, classname: 'dossierlint.problem', time: 0 }, [error]);
  });
  const count = problems.length;
  const attributes = { name: 'problems', tests: count, failures: 0, errors: count, skipped: 0, time: 0 };
  return [tag('testsuite', attributes, cases)];
}

/** The report as JUnit XML: a suite a dossier, a test a rule; a gap fails it, what was not looked at is skipped, a problem is an error. */
export const renderJunit: RenderReport = ({ tool, dossiers, problems }) => {
  const results = dossiers.flatMap((dossier) => dossier.results);
  const failures = results.filter(isNewGap).length;
  const attributes = {
    name: `${tool.name} ${tool.version}`,
    tests: results.length + problems.length,
    failures,
    errors: problems.length,
    skipped: results.filter(({ verdict }) => verdict !== 'satisfied').length - failures,
    time: 0,
  };
  const suites = [...problemSuite(problems), ...dossiers.map(suiteOf)];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag('testsuites', attributes, suites)}`;
};
