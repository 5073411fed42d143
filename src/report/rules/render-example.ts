import type { NearMissReason } from '#model/observation';
import type { Example, Rule } from '#model/rule';
import type { RenderOptions } from '../render-options.js';
import { reasonInWords } from '../text/reasons.js';
import { visible } from '../text/visible.js';
import { words, wrap } from '../text/wrap.js';

function verdictOf({ satisfies, reason }: Example, { elements }: Rule): string {
  const lacking = elements.filter(({ id, optional }) => !optional && !satisfies.includes(id)).map(({ label }) => label);
  if (lacking.length === 0) return 'Everything that counts is there.';
  const why = reason ? `The passage ${reasonInWords(reason as NearMissReason)}.` : '';
  return `Not found: ${lacking.join('; ')}. ${why}`.trim();
}

function sourceLines({ headings, text, files }: Example): string[] {
  const chapter = headings.length > 0 ? [headings.join(' > '), ''] : [];
  const beside = Object.keys(files).map((path) => `(beside it: ${path})`);
  return [...chapter, ...text.replace(/\s+$/, '').split(/\r\n|\n|\r/), ...beside].map(visible);
}

/** An example of a rule as it stands in a document, and what is found in it. */
export function renderExample(
  label: string,
  example: Example,
  rule: Rule,
  { palette, width }: Pick<RenderOptions, 'palette' | 'width'>,
): string[] {
  return [
    ...wrap([words(label, palette.strong), words(example.name ? `(${example.name})` : '', palette.faint)], width),
    ...sourceLines(example).map((line) => `  ${palette.faint('|')} ${line}`.trimEnd()),
    ...wrap([words(verdictOf(example, rule), palette.faint)], width),
  ];
}
