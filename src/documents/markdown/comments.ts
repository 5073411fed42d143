import type { Nodes, Root } from 'mdast';
import type { Comment } from '#model/document';
import type { MarkdownReader } from './reader.js';

const [OPENING, CLOSING] = ['<!--', '-->'];

/** Whether a text may hold a comment that speaks to Dossierlint; most hold none, and need no walk. */
const mayHoldComments = (source: string): boolean => source.includes('dossierlint-');

/** The comments of a tree that speak to Dossierlint, in reading order; those in code are no comments. */
export function commentsOf(tree: Root, { source, rangeOf }: Pick<MarkdownReader, 'source' | 'rangeOf'>): Comment[] {
  if (!mayHoldComments(source)) return [];
  const comments: Comment[] = [];
  const pending: Nodes[] = [tree];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if ('children' in node) pending.push(...[...node.children].reverse());
    if (node.type !== 'html') continue;
    const { from, to } = rangeOf(node);
    for (let at = source.indexOf(OPENING, from); at >= 0 && at < to; at = source.indexOf(OPENING, at + 1)) {
      const end = source.indexOf(CLOSING, at + OPENING.length);
      if (end < 0 || end >= to) break;
      const text = source
        .slice(at + OPENING.length, end)
        .replace(/\s+/g, ' ')
        .trim();
      if (text.startsWith('dossierlint-')) comments.push({ text, range: { from: at, to: end + CLOSING.length } });
      at = end;
    }
  }
  return comments;
}
