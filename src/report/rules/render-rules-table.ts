import type { RenderOptions } from '../render-options.js';
import { displayWidth, padded } from '../text/display-width.js';
import { counted } from '../text/shortened.js';
import { visible } from '../text/visible.js';
import { words, wrap } from '../text/wrap.js';
import type { ListedRule } from './listed-rule.js';

const HEADS = ['RULE', 'SEVERITY', 'FORCE', 'TITLE'] as const;
const GAP = 2;
const NARROWEST_TITLE = 24;

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map(displayWidth)) + GAP;
}

/** The list of rules for people: a table with the severity of the default profile. Lines end with a line feed. */
export function renderRulesTable(
  rules: readonly ListedRule[],
  { palette, width }: Pick<RenderOptions, 'palette' | 'width'>,
): string {
  const cells = rules.map(
    ({ rule, severities }) =>
      [visible(rule.id), severities.submission ?? 'off', rule.force, visible(rule.title)] as const,
  );
  const columns = [0, 1, 2].map((n) => widest([HEADS[n]!, ...cells.map((row) => row[n]!)]));
  const indent = columns.reduce((sum, column) => sum + column, 0);
  const head = HEADS.map((text, n) => padded(text, columns[n] ?? 0))
    .join('')
    .trimEnd();
  const rows = cells.flatMap(([id, severity, force, title]) => {
    const [first = '', ...rest] = wrap([words(title)], Math.max(NARROWEST_TITLE, width - indent));
    const paint = severity === 'off' ? palette.faint : palette[severity];
    const left = palette.strong(id) + padded(id, columns[0]!).slice(id.length);
    const middle = paint(severity) + padded(severity, columns[1]!).slice(severity.length);
    return [left + middle + padded(force, columns[2]!) + first, ...rest.map((line) => ' '.repeat(indent) + line)];
  });
  const end = `${counted(rules.length, 'rule')}, with the severity of the profile "submission". dossierlint explain RULE tells more of one.`;
  return `${[palette.faint(head), ...rows, '', ...wrap([words(end, palette.faint)], width)].join('\n')}\n`;
}
