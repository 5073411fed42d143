import { visible } from '../text/visible.js';

const MARKUP = /[\\`*_[\]<>|~$]/g;

// What would begin a list, a heading or a quotation, were it the first of a line.
const START = /^(?:[-+#=]|\d+(?=[.)](?:\s|$)))/;

// Where code hosts make more of plain words: people to notify, issues, addresses.
const SIGILS = /(?<=[@#$%^~])(?=\w)|(?<=[!&])(?=\d)|(?<=:)(?=[a-z/])|(?<=\bwww)(?=\.)|(?<=\bGH)(?=-\d)/gi;
const KEPT_PLAIN = '<!-- -->';

const LONGEST = 200;

const entities = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const divided = (text: string): string[] => visible(text).replace(/\s+/g, ' ').trim().split(SIGILS);

/** A text as plain words of Markdown: no markup, no link, no mention, whatever it says. */
export function plain(text: string): string {
  return divided(text)
    .map((part) => part.replace(MARKUP, '\\$&').replace(/&/g, '&amp;'))
    .join(KEPT_PLAIN)
    .replace(START, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}

/** A text as plain words between tags of HTML. */
export function plainHtml(text: string): string {
  return divided(text).map(entities).join(KEPT_PLAIN);
}

/** A text as a code span, shortened: nothing in it is markup. */
export function quoted(text: string): string {
  const flat = Array.from(visible(text).replace(/\s+/g, ' ').trim());
  const shown = flat.length > LONGEST ? `${flat.slice(0, LONGEST).join('').trimEnd()}…` : flat.join('');
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^$/.test(shown) ? ' ' : '';
  return fence + pad + shown + pad + fence;
}

/** A code span for a cell of a table, which takes a bar for its end even there. */
export function quotedInCell(text: string): string {
  return quoted(text).replace(/\\*\|/g, '\\|');
}

/** A table; its cells are ready Markdown on one line. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)];
}
