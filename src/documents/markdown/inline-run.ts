import type { Nodes, PhrasingContent } from 'mdast';
import type { Run } from '#model/document';

/** Collects the words of inline nodes with the source offset of each code unit. */
interface Collector {
  text: string;
  readonly starts: number[];
}

function addSource(into: Collector, value: string, source: string, from: number, to: number): void {
  // Walk value and source side by side: equal units map one to one; escapes, entities and line prefixes are skipped over.
  let at = from;
  for (let i = 0; i < value.length; i += 1) {
    const unit = value[i]!;
    const entity =
      source[at] === '&' && unit !== '&'
        ? /^&[#\w]{1,32};/.exec(source.slice(at, at + 34))
        : source[at] === '&'
          ? /^&(?:amp|#38|#x26);/i.exec(source.slice(at, at + 8))
          : null;
    if (entity) {
      into.starts.push(at);
      into.text += unit;
      if (!/[\uD800-\uDBFF]/.test(unit)) at += entity[0].length;
      continue;
    }
    if (source[at] !== unit && !(unit === '\n' && source[at] === '\r')) {
      const next = source.indexOf(unit, at);
      if (next >= 0 && next < to) at = next;
    }
    into.starts.push(Math.min(at, Math.max(from, to - 1)));
    into.text += unit === '\r' ? ' ' : unit;
    at += unit === '\n' && source[at] === '\r' ? 2 : 1;
  }
}

const offsets = (node: Nodes): [number, number] => [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];

function collect(node: PhrasingContent | Nodes, source: string, into: Collector): void {
  const [from, to] = offsets(node);
  switch (node.type) {
    case 'text':
      return addSource(into, node.value, source, from, to);
    case 'inlineCode': {
      const ticks = /^`+/.exec(source.slice(from, to))?.[0].length ?? 1;
      return addSource(into, node.value, source, from + ticks, to - ticks);
    }
    case 'break':
      into.text += ' ';
      into.starts.push(from);
      return;
    case 'html':
      if (/^<br\s*\/?>/i.test(node.value)) {
        into.text += '\n';
        into.starts.push(from);
      } else if (
        /^<[a-z]+ [^=>]*>$/i.test(node.value) &&
        !/^<\/?(?:a|img|br|span|div|p|b|i|em|strong|sub|sup|kbd|code|details|summary|font|u|s|center|small|input|label)\b/i.test(
          node.value,
        )
      ) {
        addSource(into, node.value, source, from, to); // "<describe the port here>": a placeholder, no tag
      }
      return;
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return;
    default:
      if ('children' in node) for (const child of node.children) collect(child, source, into);
  }
}

/** Plain words of inline content, each code unit with its source offset; deleted text (`~~x~~`) is left out. */
export function inlineRun(nodes: readonly (PhrasingContent | Nodes)[], source: string, range: Run['range']): Run {
  const into: Collector = { text: '', starts: [] };
  for (const node of nodes) collect(node, source, into);
  return { text: into.text, starts: into.starts, range };
}
