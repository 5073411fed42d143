import type { Block, Document } from '#model/document';
import { withReplaced } from './prose.js';

const COLUMNS = 60;
// At the start of a line these would become markup.
const MARKUP = /^(?:[-+*>#|=~:]|\d+[.)]|<)/;

function wrapped(words: readonly string[], columns: number): string {
  let line = '';
  let text = '';
  for (const word of words) {
    const isFull = line !== '' && line.length + word.length + 1 > columns && !MARKUP.test(word);
    if (isFull) text += `${line}\n`;
    line = isFull || line === '' ? word : `${line} ${word}`;
  }
  return text + line;
}

const startsLine = ({ text }: Document, { range }: Block): boolean => range.from === 0 || text[range.from - 1] === '\n';

/** Wraps plain paragraphs anew at a narrow column (or not at all); those with hard breaks or markup at a line's start stay. */
export function rewrapped(document: Document, columns = COLUMNS): string {
  const edits = document.blocks
    .filter(
      (block) =>
        block.kind === 'paragraph' && !block.quoted && block.admonition === null && startsLine(document, block),
    )
    .map(({ range: { from, to } }) => ({ from, to, source: document.text.slice(from, to) }))
    .filter(
      ({ source }) =>
        !/ {2}\n|\\\n|\n\s*[-+*>#|=~:<]|\n\s*\d+[.)]|\n\s*[^\s:|][^\n:|.?!]{0,46}:(?:\s|$)|`|!\[/.test(source),
    )
    .map(({ from, to, source }) => ({ from, to, words: wrapped(source.split(/\s+/), columns) }));
  return withReplaced(document.text, edits);
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Writes tables of pipes as tables of HTML. */
export function withHtmlTables(document: Document): string {
  const cell = (tag: string, text: string): string => `<${tag}>${escaped(oneLine(text))}</${tag}>`;
  const edits = document.tables
    .filter(({ range }) => document.text[range.from] === '|')
    .map(({ range, headers, rows }) => {
      const head = `<thead><tr>${headers.map(({ text }) => cell('th', text)).join('')}</tr></thead>`;
      const body = rows.map((n) => `<tr>${document.blocks[n]!.runs.map(({ text }) => cell('td', text)).join('')}</tr>`);
      return { ...range, words: `<table>\n${head}\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>` };
    });
  return withReplaced(document.text, edits);
}

/** Lists of one level, item by item, in the order of the document. */
function flatLists({ blocks }: Document): Block[][] {
  const lists = new Map<number, Block[]>();
  for (const block of blocks) {
    if (block.list === null || block.list.ordered) continue;
    lists.set(block.list.list, [...(lists.get(block.list.list) ?? []), block]);
  }
  return [...lists.values()].filter(
    (items) =>
      items.length > 1 &&
      items.every(
        ({ kind, list, checked, quoted }, n) =>
          kind === 'item' &&
          list?.depth === 0 &&
          checked === null &&
          !quoted &&
          items[n]!.index === items[0]!.index + n,
      ),
  );
}

/** Writes plain bullet lists as tables: label and text where every item has a label, else number and text. */
export function withTablesForLists(document: Document): string {
  const lineStart = (at: number): number => document.text.lastIndexOf('\n', at - 1) + 1;
  const edits = flatLists(document)
    .filter((items) =>
      /^[-*+]\s+$/.test(document.text.slice(lineStart(items[0]!.range.from), items[0]!.runs[0]!.range.from)),
    )
    .map((items) => {
      const texts = items.map(({ runs }) => oneLine(runs[0]?.text ?? '').replace(/\|/g, '\\|'));
      const labelled = texts.map((text) => /^([^:]{2,40}):\s+(.+)$/.exec(text));
      const rows = labelled.every((match) => match !== null)
        ? ['| Item | Description |', '|---|---|', ...labelled.map((match) => `| ${match![1]} | ${match![2]} |`)]
        : ['| No. | Description |', '|---|---|', ...texts.map((text, n) => `| ${n + 1} | ${text} |`)];
      return { from: lineStart(items[0]!.range.from), to: items.at(-1)!.range.to, words: `\n${rows.join('\n')}\n` };
    });
  return withReplaced(document.text, edits);
}
