import type { Range } from './span.js';

/** Input formats. A `bill` is a bill of materials in a syntax of its own, kept as text and not taken apart. */
export type DocumentFormat = 'markdown' | 'yaml' | 'json' | 'bill';

/**
 * A run of plain words taken out of markup. `text` holds the words only (emphasis, links, entities resolved);
 * `starts[i]` is the source offset of `text[i]`, so that any stretch of it slices back to its own words.
 */
export interface Run {
  readonly text: string;
  readonly starts: readonly number[] | Uint32Array;
  readonly range: Range;
}

/** A chapter: the part of a document under one heading, its sub-chapters excluded. Section 0 has no heading. */
export interface Section {
  readonly index: number;
  readonly parent: number | null;
  readonly depth: number;
  readonly heading: Run | null;
  readonly range: Range;
}

/**
 * - `paragraph`  running text, one block a paragraph (an admonition's title is a paragraph of its own)
 * - `heading`    the heading of a section
 * - `item`       the own text of one list item (nested lists are items of their own with `parent`)
 * - `row`        one table row: a run for each cell, `headers` tell the columns
 * - `entry`      a key and its value (YAML, JSON, definition list): runs are [key, value]
 * - `code`       fenced or indented code, also Mermaid and PlantUML
 */
export type BlockKind = 'paragraph' | 'heading' | 'item' | 'row' | 'entry' | 'code';

/** Place in a list. `position` is 0-based; `depth` 0 is the outermost list. */
export interface ListPlace {
  readonly list: number;
  readonly ordered: boolean;
  readonly position: number;
  readonly depth: number;
}

export interface Block {
  readonly index: number;
  readonly kind: BlockKind;
  readonly section: number;
  readonly range: Range;
  /** One run, or one for each cell of a row (empty cells have empty text), or key and value. */
  readonly runs: readonly Run[];
  /** Block that introduces this one: the paragraph before a list, table, code or answer; for nested items the parent item. */
  readonly lead: number | null;
  readonly list: ListPlace | null;
  readonly table: number | null;
  /** Inside a blockquote that is no admonition. */
  readonly quoted: boolean;
  /** Kind of the admonition that it stands in: note, warning, tip ... (`> [!NOTE]`, `:::note`, `!!! note`, `> **Note:**`). */
  readonly admonition: string | null;
  /** Task list tick: true, false, or null where there is none. */
  readonly checked: boolean | null;
  /** Language word of a code fence, lower case. */
  readonly info: string | null;
}

/** A table with its header cells (empty for headless tables) and its rows as block numbers. */
export interface Table {
  readonly index: number;
  readonly section: number;
  readonly range: Range;
  readonly headers: readonly Run[];
  readonly rows: readonly number[];
  readonly lead: number | null;
}

export interface Link {
  readonly url: string;
  readonly text: string;
  readonly range: Range;
  readonly block: number | null;
}

export interface Image {
  readonly url: string;
  readonly alt: string;
  readonly range: Range;
  readonly section: number;
  readonly block: number | null;
}

/** A comment that speaks to Dossierlint (`dossierlint-disable-next-line …`), white space collapsed. */
export interface Comment {
  readonly text: string;
  readonly range: Range;
}

/** One file of a dossier, parsed. It holds no rule, role or device: it depends on path and bytes alone. */
export interface Document {
  readonly path: string;
  readonly format: DocumentFormat;
  readonly text: string;
  readonly title: string | null;
  readonly frontMatter: Readonly<Record<string, unknown>> | null;
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
  readonly tables: readonly Table[];
  readonly links: readonly Link[];
  readonly images: readonly Image[];
  /** Anchors that links may point at: heading slugs and explicit ids. */
  readonly anchors: readonly string[];
  /** In reading order. */
  readonly comments: readonly Comment[];
  /** The parsed value of a YAML or JSON document. */
  readonly data: unknown;
}
