import type { Code } from 'mdast';
import { runOf } from '../run.js';
import type { Place } from './read-siblings.js';
import type { MarkdownReader } from './reader.js';

/** Reads fenced or indented code; its words start behind the line of the fence. */
export function readCode(node: Code, place: Place, reader: MarkdownReader): void {
  const { source } = reader;
  const range = reader.rangeOf(node);
  let from = range.from;
  if (source[from] === '`' || source[from] === '~') {
    while (from < range.to && source[from] !== '\n' && source[from] !== '\r') from += 1;
    from += source.startsWith('\r\n', from) ? 2 : 1;
  }
  const run = { ...runOf(node.value, source, { from: Math.min(from, range.to), to: range.to }, 'literal'), range };
  reader.builder.addBlock('code', range, [run], place, { info: node.lang?.toLowerCase() || null });
}
