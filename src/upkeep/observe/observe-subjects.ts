import { splitSentences } from '#language/sentences';
import type { Table } from '#model/document';
import type { SubjectMention } from '#model/upkeep';
import { byStart } from '#text/order';
import { proseRuns, type Page } from '../page.js';

const PORT = /^\D{0,6}\d{1,5}\b/;
const MOST = 60;

/** Words of a chapter's first passage; a chapter that begins with a denial is about what there is not. */
function firstWords({ document }: Page, section: number): string {
  const block = document.blocks.find((one) => one.section === section && one.kind !== 'heading');
  const text = block?.runs.map((run) => run.text).join(' ') ?? '';
  const [first] = splitSentences(text);
  return first ? text.slice(first.from, first.to) : '';
}

function* inChapters(page: Page): Generator<SubjectMention> {
  const negation = page.words.of('negation');
  for (const { index, heading } of page.document.sections) {
    if (!heading || negation.has(heading.text)) continue;
    for (const [subject, { headings }] of page.words.subjects) {
      if (!headings.has(heading.text)) continue;
      const first = firstWords(page, index);
      if (first === '' || negation.has(first) || page.words.of('not-applicable').has(first)) continue;
      yield { subject, says: true, place: page.placeIn(heading, 0, heading.text.length) };
    }
  }
}

function* inSentences(page: Page): Generator<SubjectMention> {
  const negation = page.words.of('negation');
  for (const { block, run } of proseRuns(page.document)) {
    if (block.kind === 'heading' || block.quoted || !page.words.anySubject.has(run.text)) continue;
    for (const [subject, { says, denies }] of page.words.subjects) {
      for (const { from, to } of denies.find(run.text))
        yield { subject, says: false, place: page.placeIn(run, from, to) };
      if (!says.has(run.text) || denies.has(run.text)) continue;
      for (const sentence of splitSentences(run.text)) {
        const text = run.text.slice(sentence.from, sentence.to);
        const [hit] = says.find(text);
        if (!hit || negation.has(text) || text.endsWith('?')) continue;
        yield { subject, says: true, place: page.placeIn(run, sentence.from + hit.from, sentence.from + hit.to) };
      }
    }
  }
}

function isPortTable(page: Page, { headers, rows }: Table): boolean {
  const column = headers.findIndex(({ text }) => page.words.of('port-heads').is(text));
  if (column < 0 || !headers.some(({ text }, n) => n !== column && page.words.of('port-companions').is(text)))
    return false;
  return rows.some((row) => PORT.test(page.document.blocks[row]!.runs[column]?.text ?? ''));
}

function* portTables(page: Page): Generator<SubjectMention> {
  for (const table of page.document.tables) {
    const [head] = table.headers;
    if (head && isPortTable(page, table))
      yield {
        subject: 'network',
        says: true,
        place: page.placeOfRange({ from: head.range.from, to: table.headers.at(-1)!.range.to }),
      };
  }
}

/** Places that are about something that a declared fact can contradict. */
export function observeSubjects(page: Page): SubjectMention[] {
  if (page.document.format === 'json') return [];
  return [...inChapters(page), ...portTables(page), ...inSentences(page)]
    .sort((a, b) => byStart(a.place, b.place))
    .slice(0, MOST);
}
