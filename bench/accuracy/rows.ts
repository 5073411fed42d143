import type { Accuracy, AccuracyCount } from '#model/accuracy';
import { share } from '../measure/table.js';
import { totalOf } from './count-cases.js';

const cell = (count: AccuracyCount | undefined): string =>
  count
    ? `${share(count.right, count.taken)} / ${share(count.right, count.stated)} (${count.cases})`.replaceAll(' %', '')
    : '–';

/** Precision / recall in per cent, with the number of judged elements: a row a rule, the total last. */
export function accuracyRows(accuracy: Accuracy): string[][] {
  const ids = accuracy.sources.map(({ id }) => id);
  const rows = Object.entries(accuracy.rules).map(([rule, bySource]) => [
    `\`${rule}\``,
    ...ids.map((id) => cell(bySource[id])),
  ]);
  const total = ['**all**', ...ids.map((id) => cell(totalOf(accuracy, id)))];
  return [['rule', ...accuracy.sources.map(({ title }) => title)], ...rows, total];
}

/** How each column was got, as a Markdown list. */
export function howLines({ sources }: Accuracy): string[] {
  return sources.map(({ title, how }) => `- **${title}**: ${how}`);
}
