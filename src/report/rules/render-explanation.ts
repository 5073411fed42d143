import type { Accuracy } from '#model/accuracy';
import type { Element, Example, Rule } from '#model/rule';
import type { RenderOptions } from '../render-options.js';
import { padded } from '../text/display-width.js';
import { row, textWidth } from '../text/layout.js';
import { forceInWords, roleInWords } from '../text/reasons.js';
import { words, wrap } from '../text/wrap.js';
import { renderAccuracy } from './render-accuracy.js';
import { renderExample } from './render-example.js';
import type { ListedRule } from './listed-rule.js';

const COLUMN = 12;

type Shown = Pick<RenderOptions, 'palette' | 'width'>;

function section(label: string, text: string, { palette, width }: Shown): string[] {
  return text ? row(label, [words(text)], { width, paint: palette.strong, start: 0, column: COLUMN }) : [];
}

function severityLine({ severities }: ListedRule): string {
  return Object.entries(severities)
    .map(([profile, severity]) => `${severity} in ${profile}`)
    .join(', ');
}

function elementLines(elements: readonly Element[], { width, palette }: Shown): string[] {
  return elements.flatMap(({ label, optional }, n) => {
    const pieces = [words(label), ...(optional ? [words('(optional)', palette.faint)] : [])];
    const lines = wrap(pieces, width - COLUMN - 3).map((line, k) => padded(k === 0 ? `${n + 1}.` : '', 3) + line);
    return lines.map(
      (line, k) =>
        padded(n === 0 && k === 0 ? 'Counts' : '', COLUMN).replace('Counts', palette.strong('Counts')) + line,
    );
  });
}

function appliesText(applies: string | null): string {
  return applies === null ? 'always' : `where the device facts say: ${applies}; also where they say nothing`;
}

/** The example marked to be shown, else the first that fits. */
function exampleOf(examples: readonly Example[], shown: 'complete' | 'incomplete'): Example | undefined {
  const fits = ({ satisfies }: Example): boolean =>
    shown === 'complete' ? satisfies.length > 0 : satisfies.length === 0;
  return (
    examples.find((example) => example.shown === shown) ??
    examples.find((example) => example.shown === null && fits(example))
  );
}

const withBlank = (lines: readonly string[]): string[] => (lines.length > 0 ? ['', ...lines] : []);

function ruleLines(rule: Rule, listed: ListedRule, shown: Shown): string[] {
  return [
    ...section('Clauses', rule.clauses.join(' · '), shown),
    ...section('Force', forceInWords(rule.force), shown),
    ...section('Severity', severityLine(listed), shown),
    ...section('Applies', appliesText(rule.applies), shown),
    ...section('May stand', `in ${rule.roles.map(roleInWords).join(', ')}`, shown),
    ...withBlank(section('Why', rule.why, shown)),
    ...withBlank(elementLines(rule.elements, shown)),
    ...withBlank(section('If missing', rule.advice, shown)),
  ];
}

/** A rule with what is told about it. */
export interface ExplainedRule {
  readonly listed: ListedRule;
  readonly examples: readonly Example[];
  readonly accuracy: Accuracy;
}

/** All that is to know about a rule: what is expected and why, where it may stand, what counts, a complete and an incomplete example, limits, measured figures. */
export function renderExplanation({ listed, examples, accuracy }: ExplainedRule, { palette, width }: Shown): string {
  const shown = { palette, width: textWidth(width) };
  const { rule } = listed;
  const complete = exampleOf(examples, 'complete');
  const incomplete = exampleOf(examples, 'incomplete');
  const lines = [
    ...wrap([words(rule.title, palette.strong), words(rule.id, palette.faint)], shown.width),
    '',
    ...ruleLines(rule, listed, shown),
    ...(complete ? ['', ...renderExample('A complete example', complete, rule, shown)] : []),
    ...(incomplete ? ['', ...renderExample('An incomplete example', incomplete, rule, shown)] : []),
    ...withBlank(section('Limits', rule.limits, shown)),
    ...withBlank(renderAccuracy(rule.id, accuracy, shown)),
  ];
  return `${lines.join('\n')}\n`;
}
