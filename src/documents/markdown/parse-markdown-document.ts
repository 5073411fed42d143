import type { Blockquote, List, ListItem, Nodes, Root, RootContent, Table as MdTable, Paragraph, Heading } from 'mdast';
import type { Block, Document, Image, Link, Run, Section, Table } from '#model/document';
import type { Parsed } from '../parse-document.js';
import { emptyDocument } from '../empty-document.js';
import { inlineRun } from './inline-run.js';
import { orphanRows } from './orphan-rows.js';
import { parseTree } from './parse-tree.js';

const rangeOf = (node: Nodes) => ({ from: node.position?.start.offset ?? 0, to: node.position?.end.offset ?? 0 });

interface Where {
  lead: number | null;
  list: Block['list'];
  quoted: boolean;
  admonition: string | null;
  checked: boolean | null;
}

/** Parses Markdown text into sections, blocks and tables. */
export function parseMarkdownDocument(path: string, source: string): Parsed {
  const bom = source.startsWith('\uFEFF') ? 1 : 0;
  const text = source;
  const tree: Root = parseTree(bom ? ' ' + source.slice(1) : source);
  const sections: {
    index: number;
    parent: number | null;
    depth: number;
    heading: Run | null;
    range: { from: number; to: number };
  }[] = [{ index: 0, parent: null, depth: 0, heading: null, range: { from: 0, to: text.length } }];
  const blocks: Block[] = [];
  const tables: Table[] = [];
  const links: Link[] = [];
  const images: Image[] = [];
  let current = 0;
  let lists = 0;
  const add = (kind: Block['kind'], node: Nodes, runs: Run[], where: Where, more: Partial<Block> = {}): Block => {
    const block: Block = {
      index: blocks.length,
      kind,
      section: current,
      range: rangeOf(node),
      runs,
      lead: where.lead,
      list: where.list,
      table: null,
      quoted: where.quoted,
      admonition: where.admonition,
      checked: where.checked,
      info: null,
      ...more,
    };
    blocks.push(block);
    collectLinks(node, block.index);
    return block;
  };
  const collectLinks = (node: Nodes, block: number): void => {
    if (node.type === 'link')
      links.push({
        url: node.url,
        text: inlineRun(node.children, text, rangeOf(node)).text,
        range: rangeOf(node),
        block,
      });
    if (node.type === 'image')
      images.push({ url: node.url, alt: node.alt ?? '', range: rangeOf(node), section: current, block });
    if ('children' in node && node.type !== 'list' && node.type !== 'table')
      for (const child of node.children) collectLinks(child, block);
  };
  const heading = (node: Heading): void => {
    let parent = sections[current]!;
    while (parent.index !== 0 && parent.depth >= node.depth) parent = sections[parent.parent ?? 0]!;
    const run = inlineRun(node.children, text, rangeOf(node));
    current = sections.length;
    sections.push({
      index: current,
      parent: parent.index,
      depth: node.depth,
      heading: run,
      range: { from: rangeOf(node).from, to: text.length },
    });
    add('heading', node, [run], { lead: null, list: null, quoted: false, admonition: null, checked: null });
  };
  const paragraph = (node: Paragraph, where: Where): Block => {
    const { from, to } = rangeOf(node);
    const rows = orphanRows(text, from, to);
    if (rows && rows.length > 0) {
      const before = tables.at(-1);
      const width = rows[0]!.cells.length;
      const fits = before?.section === current && before.headers.length === width;
      if (!fits)
        tables.push({
          index: tables.length,
          section: current,
          range: { from, to },
          headers: [],
          rows: [],
          lead: where.lead,
        });
      const table = tables.at(-1)!;
      const made = rows.map((row) => {
        const block: Block = {
          index: blocks.length,
          kind: 'row',
          section: current,
          range: row.range,
          runs: row.cells,
          lead: where.lead,
          list: where.list,
          table: table.index,
          quoted: where.quoted,
          admonition: where.admonition,
          checked: where.checked,
          info: null,
        };
        blocks.push(block);
        (table.rows as number[]).push(block.index);
        return block;
      });
      return made[0]!;
    }
    return add('paragraph', node, [inlineRun(node.children, text, rangeOf(node))], where);
  };
  const table = (node: MdTable, where: Where): void => {
    const [head, ...rows] = node.children;
    const index = tables.length;
    const cells = (row: typeof head) =>
      (row?.children ?? []).map((cell) => inlineRun(cell.children, text, rangeOf(cell)));
    const entry = {
      index,
      section: current,
      range: rangeOf(node),
      headers: cells(head),
      rows: [] as number[],
      lead: where.lead,
    };
    tables.push(entry);
    for (const row of rows) entry.rows.push(add('row', row, cells(row), where, { table: index }).index);
  };
  const list = (node: List, where: Where, depth: number): void => {
    const number = lists;
    lists += 1;
    node.children.forEach((item: ListItem, position) => {
      const place = { list: number, ordered: node.ordered === true, position, depth };
      let own: Block | null = null;
      for (const child of item.children) {
        if (child.type === 'paragraph' && own === null) {
          let run = inlineRun(child.children, text, rangeOf(child));
          const tick = /^\[( |x|X)\]\s+/.exec(run.text);
          if (tick)
            run = { text: run.text.slice(tick[0].length), starts: run.starts.slice(tick[0].length), range: run.range };
          own = add('item', child, [run], { ...where, list: place, checked: tick ? tick[1] !== ' ' : null });
        } else if (child.type === 'list') list(child, { ...where, lead: own?.index ?? where.lead }, depth + 1);
        else if (child.type === 'paragraph')
          add('item', child, [inlineRun(child.children, text, rangeOf(child))], {
            ...where,
            list: place,
            lead: own?.index ?? where.lead,
          });
        else visit(child, { ...where, lead: own?.index ?? where.lead }, depth + 1);
      }
    });
  };
  const quote = (node: Blockquote, where: Where, depth: number): void => {
    const first = node.children[0];
    const words = first?.type === 'paragraph' ? inlineRun(first.children, text, rangeOf(first)).text : '';
    const mark =
      /^\s*\[!(\w+)\]/.exec(words) ??
      /^\s*(note|warning|caution|danger|important|tip|info|attention|hint|notice|hinweis|warnung|achtung|vorsicht|wichtig|remarque|avertissement|attention|nota|advertencia|precaución|avvertenza|attenzione|let op|waarschuwing|opmerking)\b\s*:?/i.exec(
        words,
      );
    children(
      node.children,
      mark ? { ...where, admonition: mark[1]!.toLowerCase() } : { ...where, quoted: true },
      depth + 1,
    );
  };
  const visit = (node: RootContent, where: Where, depth: number): Block | null => {
    if (depth > 200) return null;
    switch (node.type) {
      case 'heading':
        heading(node);
        return null;
      case 'paragraph':
        return paragraph(node, where);
      case 'list':
        list(node, where, depth);
        return null;
      case 'table':
        table(node, where);
        return null;
      case 'blockquote':
        quote(node, where, depth);
        return null;
      case 'code':
        return add(
          'code',
          node,
          [
            {
              text: node.value,
              starts: Uint32Array.from({ length: node.value.length }, () => rangeOf(node).from),
              range: rangeOf(node),
            },
          ],
          where,
          { info: (node.lang ?? '').toLowerCase() || null },
        );
      default:
        return null;
    }
  };
  const children = (nodes: readonly RootContent[], where: Where, depth: number): void => {
    let before: Block | null = null;
    for (const node of nodes) {
      const wasText: string = before?.runs[0]?.text.trimEnd() ?? '';
      const leads = before !== null && (node.type !== 'paragraph' || /[:?]$/.test(wasText));
      const made = visit(node, { ...where, lead: leads ? before!.index : where.lead }, depth);
      before = made?.kind === 'paragraph' ? made : null;
    }
  };
  children(tree.children, { lead: null, list: null, quoted: false, admonition: null, checked: null }, 0);
  const typed: readonly Section[] = sections;
  const document: Document = {
    ...emptyDocument(path, 'markdown', text),
    title: sections[1]?.heading?.text ?? null,
    sections: typed,
    blocks,
    tables,
    links,
    images,
  };
  return { document, problems: [] };
}
