import type { Blockquote, Paragraph } from 'mdast';
import type { Block, Run } from '#model/document';
import { linesOf, sliceRun } from '../run.js';
import { markerKind, openingKind } from './admonition-kinds.js';
import { inlineRun } from './inline-run.js';
import { readSiblings, type Place } from './read-siblings.js';
import type { MarkdownReader } from './reader.js';

/** Adds what follows `[!WARNING]` in its paragraph: a title on the same line, then the text. */
function addMarked(run: Run, markerLength: number, place: Place, reader: MarkdownReader): Block | null {
  const titleEnd = linesOf(run)[0]!.to;
  const parts = [
    sliceRun(run, markerLength, titleEnd),
    sliceRun(run, Math.min(titleEnd + 1, run.text.length), run.text.length),
  ];
  let made: Block | null = null;
  for (const part of parts)
    if (part.text !== '') made = reader.builder.addBlock('paragraph', part.range, [part], place);
  return made;
}

/** Reads a quotation; one that begins like a note or warning is an admonition, and not quoted. */
export function readBlockquote(node: Blockquote, place: Place, reader: MarkdownReader): void {
  const inside = { ...place, depth: place.depth + 1 };
  const first = node.children[0];
  const opening = first?.type === 'paragraph' ? first : null;
  const text = opening ? openingText(opening) : '';
  const marker = markerKind(text);
  if (marker && opening) {
    const here = { ...inside, admonition: marker.kind };
    addMarked(inlineRun(opening.children, reader.rangeOf(opening), reader), marker.length, here, reader);
    return readSiblings(node.children.slice(1), here, reader);
  }
  const kind = openingKind(text)?.kind ?? null;
  readSiblings(node.children, kind ? { ...inside, admonition: kind } : { ...inside, quoted: true }, reader);
}

/** The first words of a paragraph, without places. */
function openingText(paragraph: Paragraph): string {
  let text = '';
  const gather = (nodes: readonly { readonly type: string }[]): void => {
    for (const node of nodes) {
      if (text.length > 80) return;
      if ('value' in node && node.type !== 'html') text += String(node.value);
      if ('children' in node) gather(node.children as readonly { readonly type: string }[]);
    }
  };
  gather(paragraph.children);
  return text;
}
