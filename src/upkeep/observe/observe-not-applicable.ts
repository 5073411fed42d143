import type { Block, Run } from '#model/document';
import type { Place } from '#model/span';
import type { DocumentUpkeep } from '#model/upkeep';
import { proseRuns, type Page } from '../page.js';

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
const ENOUGH = 2;
const MOST = 200;

/** Whether the row says why, in a cell behind the answer or under a head for reasons. */
function rowHasReason(page: Page, { runs, table }: Block, column: number): boolean {
  const heads = table === null ? [] : page.document.tables[table]!.headers;
  return runs.some(({ text }, n) => {
    if (n === column || wordsIn(text) < ENOUGH || page.words.of('not-applicable').is(text)) return false;
    return n > column || page.words.of('reason-heads').has(heads[n]?.text ?? '');
  });
}

function isAnswerColumn(page: Page, { table }: Block, column: number): boolean {
  const head = table === null ? '' : (page.document.tables[table]!.headers[column]?.text ?? '');
  return page.words.of('answer-heads').is(head);
}

/** Words of a paragraph beside the phrase and a label before it. */
function wordsBeside(text: string, from: number, to: number): number {
  const label = /^[^:.]{1,60}:\s*$/u.test(text.slice(0, from)) ? text.slice(0, from) : '';
  return wordsIn(text) - wordsIn(text.slice(from, to)) - wordsIn(label);
}

/** Whether another passage of the chapter could hold the reason. */
function chapterSaysMore({ document }: Page, block: Block): boolean {
  return document.blocks.some(
    (other) =>
      other.section === block.section &&
      other.index > block.index &&
      other.kind === 'paragraph' &&
      wordsIn(other.runs[0]?.text ?? '') > 4,
  );
}

interface Judged {
  readonly place: Place;
  readonly hasReason: boolean;
  readonly isAnswer: boolean;
}

function judge(page: Page, block: Block, run: Run, cell: number): Judged | null {
  const [hit] = page.words.of('not-applicable').find(run.text);
  if (!hit) return null;
  const place = page.placeIn(run, hit.from, hit.to);
  const beside = wordsBeside(run.text, hit.from, hit.to);
  if (block.kind === 'row') {
    const isBare = beside < ENOUGH;
    // A cell that only uses the words is no answer.
    if (!isBare && hit.from > 2) return null;
    return {
      place,
      hasReason: !isBare || rowHasReason(page, block, cell),
      isAnswer: isAnswerColumn(page, block, cell),
    };
  }
  if (hit.from > 2 && !/:\s*$/.test(run.text.slice(0, hit.from))) return null;
  const isAlone = block.kind === 'paragraph' || (block.kind === 'entry' && cell === 1) || block.kind === 'item';
  return {
    place,
    hasReason: beside >= ENOUGH || (block.kind === 'paragraph' && chapterSaysMore(page, block)),
    isAnswer: isAlone,
  };
}

/** Every "not applicable" that is an answer, with whether its reason stands beside it. */
export function observeNotApplicable(page: Page): Pick<DocumentUpkeep, 'justified' | 'unjustified'> {
  const unjustified: { place: Place; isAnswer: boolean }[] = [];
  const justified: Place[] = [];
  if (page.document.format === 'json') return { unjustified, justified };
  for (const { block, run, cell } of proseRuns(page.document)) {
    if (block.kind === 'heading' || (block.kind === 'entry' && cell === 0) || unjustified.length >= MOST) continue;
    const judged = judge(page, block, run, cell);
    if (judged?.hasReason === false) unjustified.push({ place: judged.place, isAnswer: judged.isAnswer });
    else if (judged?.isAnswer && justified.length < 5) justified.push(judged.place);
  }
  return { unjustified, justified };
}
