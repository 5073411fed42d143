import { isMap, isScalar, isSeq, parseDocument as parseYaml, type Node } from 'yaml';
import type { Block, Run } from '#model/document';
import type { Parsed } from '../parse-document.js';
import { emptyDocument } from '../empty-document.js';

const MAX_DEPTH = 60;

function runOf(text: string, from: number, value: string): Run {
  const starts = new Uint32Array(value.length);
  const found = text.indexOf(value, from);
  for (let i = 0; i < value.length; i += 1) starts[i] = found >= 0 ? found + i : from;
  return { text: value, starts, range: { from, to: from + value.length } };
}

// Aliases that multiply (an alias bomb) are refused; such a file keeps its words and has no data.
function valueOf(tree: ReturnType<typeof parseYaml>): unknown {
  try {
    return tree.toJS({ maxAliasCount: 50 }) as unknown;
  } catch {
    return null;
  }
}

/** Parses YAML into entries (nearest key, value) that can be read like sentences. Comments are not prose. */
export function parseYamlDocument(path: string, text: string): Parsed {
  const base = emptyDocument(path, 'yaml', text);
  const tree = parseYaml(text, { strict: false, logLevel: 'silent' });
  const error = tree.errors[0];
  if (error) {
    const line = error.linePos?.[0].line ?? null;
    return {
      document: base,
      problems: [
        {
          kind: 'unreadable',
          message: `${path} is no valid YAML: ${error.message.split('\n')[0]}`,
          path,
          line,
          hint: 'Mend the file or leave it out of documents.',
        },
      ],
    };
  }
  const blocks: Block[] = [];
  const visit = (node: Node | null, key: Run, depth: number): void => {
    if (!node || depth > MAX_DEPTH) return;
    if (isMap(node)) {
      for (const pair of node.items) {
        const from = (pair.key as Node | null)?.range?.[0] ?? 0;
        visit(
          pair.value as Node | null,
          runOf(text, from, isScalar(pair.key) ? String(pair.key.value) : ''),
          depth + 1,
        );
      }
    } else if (isSeq(node)) for (const item of node.items) visit(item as Node, key, depth + 1);
    else if (isScalar(node) && node.value !== null) {
      const from = node.range?.[0] ?? 0;
      const to = node.range?.[1] ?? from;
      const runs = [key, runOf(text, from, String(node.value))];
      blocks.push({
        index: blocks.length,
        kind: 'entry',
        section: 0,
        range: { from: Math.min(key.range.from, from), to },
        runs,
        lead: null,
        list: null,
        table: null,
        quoted: false,
        admonition: null,
        checked: null,
        info: null,
      });
    }
  };
  visit(tree.contents as Node | null, runOf(text, 0, ''), 0);
  return { document: { ...base, blocks, data: valueOf(tree) }, problems: [] };
}
