import type { RuleResult } from '#model/report';
import { parseClause } from '../clauses/parse-clause.js';
import type { RuleBook } from '../rule-book.js';
import { forceInWords } from '../text/reasons.js';
import { LEVELS } from './level.js';
import { messageText } from './message-text.js';
import type { Taxonomies } from './taxonomies.js';

function helpText({ rule, title, clauses, force, elements, advice }: RuleResult, book: RuleBook): string {
  const known = book.rules.get(rule);
  const counted = elements.map(({ label, optional }) => `- ${label}${optional ? ' (optional)' : ''}`);
  return [
    title,
    ...(known ? [known.why] : []),
    ['What counts:', ...counted].join('\n'),
    ...(known?.advice || advice ? [`If it is missing: ${known?.advice || advice}`] : []),
    `Clauses: ${clauses.join(', ')} (${forceInWords(force)}).`,
    `More: dossierlint explain ${rule}`,
  ].join('\n\n');
}

/** The page of the first source that has one. */
function helpUri({ clauses }: RuleResult, { sources }: RuleBook): string | null {
  const names = clauses.map((clause) => parseClause(clause, sources).source);
  const found = names.map((name) => sources.find((source) => source.name === name)).find(Boolean);
  return found?.url ?? null;
}

/** A rule as SARIF describes it, with help that stands alone. */
export function ruleDescriptor(result: RuleResult, book: RuleBook, taxonomies: Taxonomies): object {
  const { rule, title, severity, force, clauses } = result;
  const uri = helpUri(result, book);
  // Help is shown as it is, so its line breaks are kept.
  const help = helpText(result, book)
    .split('\n')
    .map((line) => messageText(line).text)
    .join('\n');
  return {
    id: rule,
    name: rule.slice(rule.indexOf('/') + 1),
    shortDescription: messageText(title),
    fullDescription: messageText(book.rules.get(rule)?.why || title),
    help: { text: help },
    ...(uri === null ? {} : { helpUri: uri }),
    defaultConfiguration: { level: LEVELS[severity] },
    relationships: taxonomies.referencesOf(clauses).map((target) => ({ target, kinds: ['relevant'] })),
    properties: { tags: ['cybersecurity', 'documentation', force], pack: rule.slice(0, rule.indexOf('/')) },
  };
}
