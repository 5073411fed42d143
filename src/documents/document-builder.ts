import type { Block, Document, DocumentFormat, Image, Link, Run, Section, Table } from '#model/document';
import type { Range } from '#model/span';

/** What a block inherits from the blocks around it. */
export type Surroundings = Pick<Block, 'lead' | 'list' | 'quoted' | 'admonition' | 'checked'>;

/** A block on its own: no lead, no list, no quotation. */
export const ALONE: Surroundings = { lead: null, list: null, quoted: false, admonition: null, checked: null };

/** Numbers sections, blocks and tables in reading order and joins them to a document. */
export interface DocumentBuilder {
  readonly source: string;
  /** Section that the next block falls into. */
  readonly section: number;
  /** Number that the next block gets. */
  readonly nextBlock: number;
  readonly blocks: readonly Block[];
  /** Opens a section below the nearest open one of less depth and adds its heading block. */
  openSection(depth: number, heading: Run, range: Range): void;
  /** Goes back to a section that was opened before. */
  returnTo(section: number): void;
  addBlock(kind: Block['kind'], range: Range, runs: readonly Run[], around: Surroundings, more?: Partial<Block>): Block;
  /** Opens a table; rows are added as blocks that carry its number. */
  addTable(range: Range, headers: readonly Run[], lead: number | null): Table;
  readonly sections: readonly Section[];
  readonly tables: readonly Table[];
  addLink(url: string, text: string, range: Range): void;
  addImage(url: string, alt: string, range: Range): void;
  addAnchor(name: string): void;
  nextList(): number;
  build(rest: Partial<Pick<Document, 'title' | 'frontMatter' | 'comments' | 'data'>>): Document;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Starts a document that is filled block by block. */
export function createDocumentBuilder(path: string, format: DocumentFormat, source: string): DocumentBuilder {
  const end = source.length;
  const sections: Writable<Section>[] = [
    { index: 0, parent: null, depth: 0, heading: null, range: { from: 0, to: end } },
  ];
  const blocks: Block[] = [];
  const tables: (Table & { readonly rows: number[] })[] = [];
  const links: Link[] = [];
  const images: Image[] = [];
  const anchors = new Set<string>();
  let section = 0;
  let lists = 0;

  const builder: DocumentBuilder = {
    source,
    sections,
    blocks,
    tables,
    get section() {
      return section;
    },
    get nextBlock() {
      return blocks.length;
    },
    openSection: (depth, heading, range) => {
      let parent = sections[section]!;
      while (parent.index !== 0 && parent.depth >= depth) parent = sections[parent.parent ?? 0]!;
      const last = sections.at(-1)!;
      last.range = { from: last.range.from, to: Math.max(last.range.from, range.from) };
      section = sections.length;
      sections.push({ index: section, parent: parent.index, depth, heading, range: { from: range.from, to: end } });
      builder.addBlock('heading', range, [heading], ALONE);
    },
    returnTo: (index) => {
      section = index;
    },
    addBlock: (kind, range, runs, { lead, list, quoted, admonition, checked }, more) => {
      const own = {
        index: blocks.length,
        kind,
        section,
        range,
        runs,
        lead,
        list,
        table: null,
        quoted,
        admonition,
        checked,
      };
      const block: Block = { ...own, info: null, ...more };
      blocks.push(block);
      if (block.table !== null) tables[block.table]!.rows.push(block.index);
      return block;
    },
    addTable: (range, headers, lead) => {
      const table = { index: tables.length, section, range, headers, rows: [], lead };
      tables.push(table);
      return table;
    },
    addLink: (url, text, range) => links.push({ url, text, range, block: blocks.length }),
    addImage: (url, alt, range) => images.push({ url, alt, range, section, block: blocks.length }),
    addAnchor: (name) => anchors.add(name),
    nextList: () => lists++,
    build: (rest) => {
      // A link after the last block (in a table's head without rows, say) belongs to none.
      const placed = <T extends { readonly block: number | null }>(one: T): T =>
        one.block !== null && one.block < blocks.length ? one : { ...one, block: null };
      return {
        path,
        format,
        text: source,
        title: null,
        frontMatter: null,
        comments: [],
        data: null,
        ...rest,
        sections,
        blocks,
        tables,
        links: links.map(placed),
        images: images.map(placed),
        anchors: [...anchors],
      };
    },
  };
  return builder;
}
