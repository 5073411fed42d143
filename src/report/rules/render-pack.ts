import type { Pack } from '#model/rule';
import type { RenderOptions } from '../render-options.js';
import { displayWidth, padded } from '../text/display-width.js';
import { counted } from '../text/shortened.js';
import { visible } from '../text/visible.js';
import { words, wrap } from '../text/wrap.js';
import type { ListedRule } from './listed-rule.js';

const HEADS = ['CLAUSES', 'RULE', 'SEVERITY', 'EXPECTS'] as const;
const GAP = 2;
const NARROWEST = 30;
// A long list of clauses would leave no room for what is expected.
const WIDEST_CLAUSES = 24;

const nameOf = (id: string): string => id.slice(id.indexOf('/') + 1);

/** A pack for people: a table with a row for each of its rules, with clauses, default severity and what is expected. */
export function renderPack(
  { id, title, version }: Pick<Pack, 'id' | 'title' | 'version'>,
  rules: readonly ListedRule[],
  { palette, width }: Pick<RenderOptions, 'palette' | 'width'>,
): string {
  const cells = rules.map(({ rule, severities }) => ({
    clauses: wrap([words(rule.clauses.join(', '))], WIDEST_CLAUSES),
    name: visible(nameOf(rule.id)),
    severity: severities.submission ?? 'off',
    expects: [
      words(`${rule.title}:`),
      words(rule.elements.map(({ label, optional }) => (optional ? `${label} (optional)` : label)).join('; '), palette.faint),
    ],
  }));
  const widest = (head: string, texts: readonly string[]): number =>
    Math.max(displayWidth(head), ...texts.map(displayWidth)) + GAP;
  const columns = [
    widest(HEADS[0], cells.flatMap(({ clauses }) => clauses)),
    widest(HEADS[1], cells.map(({ name }) => name)),
    widest(HEADS[2], cells.map(({ severity }) => severity)),
  ];
  const indent = columns.reduce((sum, column) => sum + column, 0);
  const rows = cells.flatMap(({ clauses, name, severity, expects }) => {
    const right = wrap(expects, Math.max(NARROWEST, width - indent));
    const paint = severity === 'off' ? palette.faint : palette[severity];
    return Array.from({ length: Math.max(clauses.length, right.length) }, (_, n) => {
      const middle =
        n === 0
          ? palette.strong(name) + padded(name, columns[1]!).slice(name.length) + paint(severity) + padded(severity, columns[2]!).slice(severity.length)
          : ' '.repeat(columns[1]! + columns[2]!);
      return (padded(clauses[n] ?? '', columns[0]!) + middle + (right[n] ?? '')).trimEnd();
    });
  });
  const head = HEADS.map((text, n) => padded(text, columns[n] ?? 0)).join('');
  const end = `${counted(rules.length, 'rule')}, with the severity of the profile "submission". dossierlint explain RULE tells more of one.`;
  const lines = [
    ...wrap([words(title, palette.strong), words(`${id} ${version}`, palette.faint)], width),
    '',
    palette.faint(head),
    ...rows,
    '',
    ...wrap([words(end, palette.faint)], width),
  ];
  return `${lines.join('\n')}\n`;
}
