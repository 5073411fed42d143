import type { RenderOptions } from '../render-options.js';
import { row, textWidth } from '../text/layout.js';
import { whole, words, wrap } from '../text/wrap.js';

/** One thing that decided, and how. */
export interface Decision {
  readonly label: string;
  readonly text: string;
}

const COLUMN = 12;

/** What decided about a rule for a document, in the order in which it is decided. */
export function renderWhy(
  rule: string,
  document: string,
  decisions: readonly Decision[],
  { palette, width: columns }: Pick<RenderOptions, 'palette' | 'width'>,
): string {
  const width = textWidth(columns);
  const lines = decisions.flatMap(({ label, text }) =>
    row(label, [words(text)], { width, paint: palette.strong, start: 0, column: COLUMN }),
  );
  const head = wrap([words(rule, palette.strong), words('in'), whole(document, palette.place)], width);
  return `${[...head, '', ...lines].join('\n')}\n`;
}
