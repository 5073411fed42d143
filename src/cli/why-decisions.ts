import { isApplicable } from '#assessment/applicability';
import { factsOf } from '#assessment/facts-of';
import type { FoundDossier } from '#dossier/find-dossiers';
import type { DocumentInfo, ElementResult, RuleResult } from '#model/report';
import type { ProfileId, Rule } from '#model/rule';
import type { ProfileData } from '#model/rule-set';
import type { Decision } from '#report/rules/render-why';
import { reasonInWords } from '#report/text/reasons';

/** All that is known about one rule and one document of a dossier. */
export interface Asked {
  readonly found: FoundDossier;
  readonly rule: Rule;
  readonly document: DocumentInfo;
  readonly result: RuleResult;
  readonly profile: ProfileData;
  /** The profile that a flag names; null where none does. */
  readonly flag: ProfileId | null;
}

const nameOf = (id: string): string => id.slice(id.indexOf('/') + 1);

/** `dossier.yaml:7` of the file that says something, or null where none does. */
function placeOf({ configSource: source }: FoundDossier, path: readonly string[]): string | null {
  const written = source && [source, ...source.bases].find((one) => one.has(path));
  return written ? `${written.path}:${written.lineOf(path)}` : null;
}

function profileText({ found, profile, flag }: Asked): string {
  if (flag) return `${profile.id}, by --profile`;
  const place = placeOf(found, ['profile']);
  return place ? `${profile.id}, by ${place}` : `${profile.id}, since nothing says otherwise`;
}

function severityText({ found, rule, profile, result }: Asked): string {
  const place = placeOf(found, ['rules', rule.id]) ?? placeOf(found, ['rules', nameOf(rule.id)]);
  if (place) return `${result.severity}, by ${place}`;
  const mark = rule.profiles.find((id) => profile.marked[id] !== undefined);
  if (mark) return `${profile.marked[mark] ?? ''}, since the rule is marked for the profile ${mark}`;
  return `${profile.force[rule.force]}, which the profile makes of "${rule.force}"`;
}

function appliesText({ found, rule }: Asked): string {
  if (rule.applies === null) return 'yes, always';
  const device = found.config?.device ?? null;
  const { applies } = isApplicable(rule.applies, device);
  return `${applies ? 'yes' : 'no'}, by ${rule.applies}: the device says ${factsOf(rule.applies, device).join('; ')}`;
}

function carriesText({ found, rule, document }: Asked): string {
  const asked = rule.roles.join(', ');
  if (found.single) return `yes, as a document that is checked alone (in a dossier: ${asked})`;
  if (document.role === null) return `yes, since nobody knows its role (expected in ${asked})`;
  const may = rule.roles.includes('any') || (rule.roles as readonly string[]).includes(document.role);
  return may ? `yes, ${document.role} is one of: ${asked}` : `no: expected in ${asked}; what it says is a near miss`;
}

function elementText({ evidence, nearMisses, verdict }: ElementResult, path: string): string {
  const here = evidence.find((place) => place.path === path);
  if (here) return `found here, line ${here.start.line}: "${here.excerpt}"`;
  const miss = nearMisses.find((place) => place.path === path);
  if (miss) return `${verdict}; line ${miss.start.line} ${miss.note ?? reasonInWords(miss.reason)}: "${miss.excerpt}"`;
  const [other] = evidence;
  return other ? `found elsewhere: ${other.path}:${other.start.line}` : `${verdict}; no passage here comes near`;
}

/** What decided, step by step: the file, the document, the profile, the facts, the role, and what stands there. */
export function whyDecisions(asked: Asked): Decision[] {
  const { found, document, result } = asked;
  const { role, roleFrom, language } = document;
  const config = found.configSource ? found.configSource.path : 'none; every document that can be read is taken';
  const isLookedAt = result.verdict !== 'not-checked' && result.verdict !== 'not-applicable';
  const elements = isLookedAt ? result.elements : [];
  const bases = found.configSource?.bases.map(({ path }) => path) ?? [];
  return [
    {
      label: 'configured',
      text: bases.length > 0 ? `by ${config}, which extends ${bases.join(', ')}` : `by ${config}`,
    },
    { label: 'document', text: `${role ?? 'role unknown'}${roleFrom ? ` (${roleFrom})` : ''}, language ${language}` },
    { label: 'profile', text: profileText(asked) },
    { label: 'severity', text: severityText(asked) },
    { label: 'applies', text: appliesText(asked) },
    { label: 'may carry', text: carriesText(asked) },
    { label: 'verdict', text: `${result.verdict} in the dossier. ${result.message}` },
    ...elements.map((element) => ({
      label: '',
      text: `${element.label}: ${elementText(element, document.path)}`,
    })),
  ];
}
