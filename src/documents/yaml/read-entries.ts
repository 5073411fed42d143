import { isMap, isScalar, isSeq, type Scalar } from 'yaml';
import type { Run } from '#model/document';
import type { Range } from '#model/span';
import type { Syntax } from '../align-words.js';
import { ALONE, type DocumentBuilder } from '../document-builder.js';
import { emptyRun, runOf } from '../run.js';

const DEEPEST_SECTION = 2;

const SYNTAX_OF: Readonly<Record<string, Syntax>> = {
  QUOTE_DOUBLE: 'quoted',
  QUOTE_SINGLE: 'single-quoted',
  BLOCK_FOLDED: 'literal',
  BLOCK_LITERAL: 'literal',
};

function rangeOf({ range }: Scalar): Range {
  return { from: range?.[0] ?? 0, to: range?.[1] ?? 0 };
}

/** Where a scalar's words begin: behind the quote, or behind the `|` or `>` line of a block. */
function wordsFrom(source: string, { from, to }: Range, type: string | undefined): number {
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') return from + 1;
  if (!type?.startsWith('BLOCK')) return from;
  const end = source.slice(from, to).search(/\n|\r(?!\n)/);
  return end < 0 ? from : from + end + 1;
}

/** Words of a scalar; numbers and the like as they were written (`4.10` stays `4.10`). */
function scalarRun(scalar: Scalar, source: string): Run {
  const range = rangeOf(scalar);
  const words = typeof scalar.value === 'string' ? scalar.value.trimEnd() : (scalar.source ?? String(scalar.value));
  const from = wordsFrom(source, range, scalar.type ?? undefined);
  return { ...runOf(words, source, { from, to: range.to }, SYNTAX_OF[scalar.type ?? ''] ?? 'literal'), range };
}

/** Adds an entry for every scalar below a node; mappings of the two outer levels are chapters named by their key. */
export function readEntries(root: unknown, builder: DocumentBuilder): void {
  const { source } = builder;
  const visit = (node: unknown, key: Run, depth: number): void => {
    if (isSeq(node)) {
      for (const item of node.items) visit(item, key, depth);
    } else if (isMap(node)) {
      for (const pair of node.items) {
        const name = isScalar(pair.key) ? scalarRun(pair.key, source) : emptyRun(key.range.from);
        const outer = builder.section;
        const isChapter = depth < DEEPEST_SECTION && name.text !== '' && (isMap(pair.value) || isSeq(pair.value));
        if (isChapter) builder.openSection(depth + 1, name, name.range);
        visit(pair.value, name, depth + 1);
        if (isChapter) builder.returnTo(outer);
      }
    } else if (isScalar(node) && node.value !== null) {
      const value = scalarRun(node, source);
      const range = { from: Math.min(key.range.from, value.range.from), to: Math.max(key.range.to, value.range.to) };
      builder.addBlock('entry', range, [key, value], ALONE);
    }
  };
  visit(root, emptyRun(0), 0);
}
