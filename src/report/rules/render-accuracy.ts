import type { Accuracy } from '#model/accuracy';
import type { RenderOptions } from '../render-options.js';
import { padded } from '../text/display-width.js';
import { visible } from '../text/visible.js';
import { words, wrap } from '../text/wrap.js';

const share = (part: number, all: number): string =>
  all === 0 ? 'n/a' : `${((100 * part) / all).toFixed(1)} % (${part} of ${all})`;

/** What was measured of a rule: a line of figures for each kind of text, and below them how they were got; empty where nothing was. */
export function renderAccuracy(
  rule: string,
  { sources, rules }: Accuracy,
  { palette, width }: Pick<RenderOptions, 'palette' | 'width'>,
): string[] {
  const counts = rules[rule] ?? {};
  const measured = sources.flatMap(({ id, title, how }) => {
    const count = counts[id];
    return count ? [{ title: visible(title), how, count }] : [];
  });
  if (measured.length === 0) return [];
  const rows = measured.map(({ title, count: { cases, stated, taken, right } }) => [
    title,
    `precision ${share(right, taken)}`,
    `recall ${share(right, stated)}`,
    `${cases} judged elements`,
  ]);
  const widths = [0, 1, 2].map((n) => Math.max(...rows.map((row) => row[n]!.length)) + 2);
  const figures = rows.map((row) => `  ${row.map((cell, n) => padded(cell, widths[n] ?? 0)).join('')}`.trimEnd());
  const told = measured.flatMap(({ title, how }) =>
    wrap([words(`${title}: ${how}`, palette.faint)], width - 2).map((line) => `  ${line}`),
  );
  return [palette.strong('Measured'), ...figures, '', ...told];
}
