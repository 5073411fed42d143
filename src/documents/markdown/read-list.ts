import type { List, ListItem } from 'mdast';
import type { Block, ListPlace, Run } from '#model/document';
import { cutRun } from '../run.js';
import { openingKind } from './admonition-kinds.js';
import { inlineRun } from './inline-run.js';
import { readSiblings, type Place } from './read-siblings.js';
import type { MarkdownReader } from './reader.js';

const TICK = /^\[([ xX])\](?:\s+|$)/;

/** Takes the tick of a task list off an item's run. */
export function withoutTick(run: Run): { readonly run: Run; readonly checked: boolean | null } {
  const tick = TICK.exec(run.text);
  if (!tick) return { run, checked: null };
  return { run: cutRun(run, [{ from: 0, to: tick[0].length }]), checked: tick[1] !== ' ' };
}

function readItem(item: ListItem, list: ListPlace, place: Place, reader: MarkdownReader): void {
  let own: Block | null = null;
  let before: Block | null = null;
  for (const child of item.children) {
    const range = reader.rangeOf(child);
    const admonition = place.admonition ?? reader.calloutAt(range.from)?.kind ?? null;
    const inside: Place = { ...place, depth: place.depth + 1, lead: own?.index ?? place.lead, admonition };
    if (child.type === 'paragraph' || child.type === 'heading') {
      const { run, checked } = withoutTick(inlineRun(child.children, range, reader));
      const opening = openingKind(run.text);
      const around = { ...inside, list, checked: own ? null : checked };
      if (around.admonition === null && opening?.isSetApart) around.admonition = opening.kind;
      before = reader.builder.addBlock('item', range, [run], around);
      own ??= before;
    } else if (child.type === 'list') {
      readList(child, inside, reader, list.depth + 1);
      before = null;
    } else {
      readSiblings([child], { ...inside, lead: before?.index ?? inside.lead }, reader);
      before = null;
    }
  }
}

/** Reads a list: the items' own text, each with its place, and the lists nested in them. */
export function readList(node: List, place: Place, reader: MarkdownReader, depth: number): void {
  if (place.depth > 200) return reader.tellTooDeep();
  const list = reader.builder.nextList();
  const ordered = node.ordered === true;
  node.children.forEach((item, position) => readItem(item, { list, ordered, position, depth }, place, reader));
}
