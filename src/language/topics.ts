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

function holdsContent(statements: readonly Statement[], { atLeast, of, most }: NonNullable<Topic['content']>): boolean {
  if (statements.length > most) return false;
  const kinds = of.filter((groups) =>
    statements.some((statement) => !isSilent(statement) && matchesAll(statement.joined, groups)),
  );
  return kinds.length >= atLeast;
}

function headingOf(statements: readonly Statement[], section: Section): Statement | undefined {
  return statements.find((statement) => statement.section === section.index && statement.kind === 'heading');
}

function sizeOf(document: Document, statements: readonly Statement[], section: Section): number {
  const inside = descendants(document.sections, section);
  return statements.filter((one) => inside.has(one.section)).length;
}

function markSections(document: Document, statements: readonly Statement[], topic: Topic): void {
  const marked = new Set<number>();
  for (const section of document.sections) {
    if (section.parent !== null && marked.has(section.parent)) {
      marked.add(section.index);
      continue;
    }
    const heading = headingOf(statements, section);
    if (heading && matchesAny(heading.heading, topic.unless)) continue;
    const named =
      topic.heading.length > 0 &&
      heading !== undefined &&
      matchesAll(heading.heading, topic.heading) &&
      sizeOf(document, statements, section) <= LARGEST_CHAPTER;
    const isUnder = topic.under.length === 0 || (heading !== undefined && matchesAll(heading.heading, topic.under));
    const inside = topic.content && !named && isUnder ? descendants(document.sections, section) : null;
    const told =
      inside !== null &&
      holdsContent(
        statements.filter((one) => inside.has(one.section)),
        topic.content!,
      );
    if (named || told) marked.add(section.index);
  }
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
  for (const topic of topics) {
    if (topic.heading.length > 0 || topic.content) markSections(document, statements, topic);
    if (topic.table.length > 0) markTables(document, statements, topic);
  }
}
