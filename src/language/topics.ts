import type { Document, Section } from '#model/document';
import { hasBit, setBit } from './bits.js';
import { matchesAll, matchesAny, type AllOf, type AnyOf } from './expression.js';
import type { Statement } from './statement.js';
import { LARGEST_CHAPTER } from './surroundings.js';

/** What a chapter or table is about, told by its heading or by what it holds; carried by everything in it as a concept of its own. */
export interface Topic {
  readonly concept: number;
  /** Groups that must all stand in the heading chain. */
  readonly heading: AllOf;
  /** Groups that must stand in the heading chain for `content` to count. */
  readonly under: AllOf;
  /** A chapter qualifies when statements of at least `atLeast` different kinds stand in it. */
  readonly content: { readonly atLeast: number; readonly of: readonly AllOf[]; readonly most: number } | null;
  /** Groups that must all stand in a table's heads or its first rows. */
  readonly table: AllOf;
  /** Never where one of these stands in the heading chain. */
  readonly unless: AnyOf;
}

function markChapter(statements: readonly Statement[], concept: number): void {
  for (const statement of statements) {
    for (const bits of [statement.near, statement.around, statement.heading]) setBit(bits, concept);
  }
}

function descendants(sections: readonly Section[], top: Section): Set<number> {
  const inside = new Set([top.index]);
  for (const section of sections) if (section.parent !== null && inside.has(section.parent)) inside.add(section.index);
  return inside;
}

const isSilent = (statement: Statement): boolean => statement.kind === 'heading' || statement.mood !== null;

/** What topics ask of the chapters of a document, gathered once for all of them. */
interface Chapters {
  readonly sections: readonly Section[];
  /** Heading of each section, the first where several fall into it. */
  readonly headings: ReadonlyMap<number, Statement>;
  /** Number of statements in each section and all below it. */
  readonly sizes: readonly number[];
  /** Those statements, in order; looked up when first asked for. */
  insideOf(section: Section): readonly Statement[];
}

function chaptersOf({ sections }: Document, statements: readonly Statement[]): Chapters {
  const headings = new Map<number, Statement>();
  const sizes = sections.map(() => 0);
  for (const one of statements) {
    sizes[one.section]! += 1;
    if (one.kind === 'heading' && !headings.has(one.section)) headings.set(one.section, one);
  }
  for (const { index, parent } of [...sections].reverse()) if (parent !== null) sizes[parent]! += sizes[index]!;
  const known = new Map<number, readonly Statement[]>();
  const insideOf = (section: Section): readonly Statement[] => {
    const ready = known.get(section.index);
    if (ready) return ready;
    const below = descendants(sections, section);
    const inside = statements.filter((one) => below.has(one.section));
    known.set(section.index, inside);
    return inside;
  };
  return { sections, headings, sizes, insideOf };
}

function holdsContent(chapters: Chapters, section: Section, content: NonNullable<Topic['content']>): boolean {
  const { atLeast, of, most } = content;
  if (chapters.sizes[section.index]! > most) return false;
  const statements = chapters.insideOf(section);
  const kinds = of.filter((groups) =>
    statements.some((statement) => !isSilent(statement) && matchesAll(statement.joined, groups)),
  );
  return kinds.length >= atLeast;
}

function markSections(chapters: Chapters, statements: readonly Statement[], topic: Topic): void {
  const marked = new Set<number>();
  for (const section of chapters.sections) {
    if (section.parent !== null && marked.has(section.parent)) {
      marked.add(section.index);
      continue;
    }
    const heading = chapters.headings.get(section.index);
    if (heading && matchesAny(heading.heading, topic.unless)) continue;
    const named =
      topic.heading.length > 0 &&
      heading !== undefined &&
      matchesAll(heading.heading, topic.heading) &&
      chapters.sizes[section.index]! <= LARGEST_CHAPTER;
    const isUnder = topic.under.length === 0 || (heading !== undefined && matchesAll(heading.heading, topic.under));
    const isTold = !named && isUnder && topic.content && holdsContent(chapters, section, topic.content);
    if (named || isTold) marked.add(section.index);
  }
  if (marked.size === 0) return;
  markChapter(
    statements.filter((statement) => marked.has(statement.section)),
    topic.concept,
  );
}

function markTables(document: Document, statements: readonly Statement[], topic: Topic): void {
  for (const table of document.tables) {
    const rows = new Set(table.rows);
    const inside = statements.filter((statement) => rows.has(statement.block));
    const shown = topic.table.every((group) =>
      inside.slice(0, 4).some((row) => group.some((concept) => hasBit(row.joined, concept))),
    );
    if (shown) for (const row of inside) setBit(row.near, topic.concept);
  }
}

/** Marks what each chapter and table is about on the statements in it. */
export function markTopics(document: Document, statements: readonly Statement[], topics: readonly Topic[]): void {
  const chapters = chaptersOf(document, statements);
  for (const topic of topics) {
    if (topic.heading.length > 0 || topic.content) markSections(chapters, statements, topic);
    if (topic.table.length > 0) markTables(document, statements, topic);
  }
}
