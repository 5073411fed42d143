import type { Heading } from 'mdast';
import type { Block, Run } from '#model/document';
import { sliceRun } from '../run.js';
import { inlineRun } from './inline-run.js';
import type { Place } from './read-siblings.js';
import type { MarkdownReader } from './reader.js';

const EXPLICIT_ID = /\s*\{:?\s*#([\w:.-]{1,200})[^}\n]{0,200}\}\s*$/;

/** Opens a section for a heading's run and gives it its anchors; an id in braces behind it is no word of it. */
export function openHeading(depth: number, run: Run, range: Run['range'], { builder, slugOf }: MarkdownReader): void {
  const explicit = EXPLICIT_ID.exec(run.text);
  const words = explicit ? sliceRun(run, 0, explicit.index) : run;
  if (explicit) builder.addAnchor(explicit[1]!);
  builder.addAnchor(slugOf(words.text));
  builder.openSection(depth, words, range);
}

/** Reads a heading. Inside quotations and lists it begins no chapter: it is a paragraph that leads what follows. */
export function readHeading(node: Heading, place: Place, reader: MarkdownReader): Block | null {
  const range = reader.rangeOf(node);
  const run = inlineRun(node.children, range, reader);
  if (place.depth > 0) return reader.builder.addBlock('paragraph', range, [run], place);
  openHeading(node.depth, run, range, reader);
  return null;
}
