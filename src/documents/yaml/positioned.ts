import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
} from 'yaml';
import { isNestedTooDeep } from './nesting.js';

/** Keys and list positions that lead to a value. */
export type ValuePath = readonly (string | number)[];

/** A YAML text with its value and the places of its parts. */
export interface PositionedYaml {
  readonly value: unknown;
  /** 1-based line of the key or list entry at the path; that of its nearest known parent where it does not exist. */
  lineOf(path: ValuePath): number;
  /** Whether the path leads to something. */
  has(path: ValuePath): boolean;
  /** A plain value as it was written (`4.10` stays `4.10`), or null where the path leads to none. */
  writtenAt(path: ValuePath): string | null;
  readonly errors: readonly { readonly message: string; readonly line: number }[];
}

interface Found {
  readonly offset: number;
  readonly node: Node | null;
}

function resolved(node: unknown, document: Document): Node | null {
  const target = isAlias(node) ? node.resolve(document) : node;
  return isNode(target) ? target : null;
}

function step(node: Node | null, segment: string | number, document: Document): Found | null {
  if (isMap(node)) {
    const pair = node.items.find(
      (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(segment),
    );
    if (!pair || !isScalar(pair.key)) return null;
    return { offset: pair.key.range?.[0] ?? 0, node: resolved(pair.value, document) };
  }
  if (!isSeq(node)) return null;
  const item = node.items[Number(segment)];
  return isNode(item) ? { offset: item.range?.[0] ?? 0, node: resolved(item, document) } : null;
}

/** Follows a path as far as it leads; `isWhole` says whether that was to its end. */
function follow(document: Document, path: ValuePath): Found & { readonly isWhole: boolean } {
  let found: Found = { offset: document.contents?.range?.[0] ?? 0, node: resolved(document.contents, document) };
  for (const segment of path) {
    const next = step(found.node, segment, document);
    if (!next) return { ...found, isWhole: false };
    found = next;
  }
  return { ...found, isWhole: true };
}

function unreadable(message: string): PositionedYaml {
  return { value: undefined, lineOf: () => 1, has: () => false, writtenAt: () => null, errors: [{ message, line: 1 }] };
}

/** Parses YAML 1.2 (so `no` is a word, `4.10` a number) and keeps its positions. Errors come back as values; never throws. */
export function parseYamlWithPositions(text: string): PositionedYaml {
  if (isNestedTooDeep(text)) return unreadable('it is nested too deep');
  const lineCounter = new LineCounter();
  const lineAt = (offset: number): number => Math.max(1, lineCounter.linePos(offset).line);
  try {
    const document = parseDocument(text, { lineCounter, prettyErrors: false, version: '1.2' });
    const errors = document.errors.map(({ message, pos }) => ({ message, line: lineAt(pos[0]) }));
    return {
      // The bound on aliases stops a file of a few lines from unfolding into gigabytes.
      value: errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 100 }),
      lineOf: (path) => lineAt(follow(document, path).offset),
      has: (path) => follow(document, path).isWhole,
      writtenAt: (path) => {
        const { node, isWhole } = follow(document, path);
        return isWhole && isScalar(node) ? (node.source ?? String(node.value)) : null;
      },
      errors,
    };
  } catch (error) {
    // Nesting beyond the stack and aliases beyond the bound are the file's fault, not ours.
    return unreadable(error instanceof Error ? error.message : String(error));
  }
}
