import { hasBit } from '#language/bits';
import type { Block, Run } from '#model/document';
import type { Remark } from '#model/upkeep';
import { isCode, proseRuns, type Page } from '../page.js';

const BRACKETS = /\[([^[\]\n]{2,80})\](?![(:[])|<([^<>\n=/]{2,80})>/gu;
const TEMPLATE = /\{\{[^{}\n]{1,80}\}\}|\bx+\.x+\.(?:x+|20xx)\b|\bXX[./-]XX[./-](?:XX){1,2}\b/giu;
const WHOLE = /^(?:\?{2,}|<[^<>\n]{1,60}>|XX+|lorem ipsum)$/iu;
// An instruction begins with its verb, perhaps behind "Guidance for the author:".
const OPENING_WORDS = 6;
const MOST = 200;

interface Open {
  readonly run: Run;
  readonly from: number;
  readonly to: number;
}

const open = (run: Run, from: number, to: number): Open => ({ run, from, to });

/** "[insert device name]" waits to be filled in; "[Save]" is a button. */
function isToFillIn(page: Page, words: string): boolean {
  const fillIn = page.words.of('fill-in');
  if (page.words.of('placeholder-marks').has(words)) return true;
  if (/\s/.test(words.trim()))
    return (
      fillIn.has(words) && (/^\p{Ll}/u.test(words.trim()) || fillIn.is(words) || words.trim().split(/\s+/).length >= 3)
    );
  return false;
}

/** In "REF-TBD" and "ATENCIÓN A TODO EL PERSONAL" a mark is a part of something else. */
function isPartOfWord(text: string, from: number, to: number): boolean {
  return (
    /[-_/\p{N}]/u.test(`${text[from - 1] ?? ' '}${text[to] ?? ' '}`) || /^ \p{Lu}{2,}/u.test(text.slice(to, to + 4))
  );
}

/** An entry of a list of abbreviations explains a mark and does not use it. */
function explainsMark({ kind, runs }: Block, run: Run): boolean {
  return (
    kind === 'row' &&
    runs[0] === run &&
    runs.length > 1 &&
    (runs[1]?.text.trim().split(/\s+/).length ?? 0) >= 3 &&
    /^\W*\p{Lu}+\W*$/u.test(run.text)
  );
}

function* openIn(page: Page, block: Block, run: Run, cell: number): Generator<Open> {
  const { text } = run;
  const isPlain = (at: number): boolean => !isCode(page.document, run, at);
  const { of } = page.words;
  if (!explainsMark(block, run))
    for (const { from, to } of of('placeholder-marks').find(text))
      if (isPlain(from) && !isPartOfWord(text, from, to)) yield open(run, from, to);
  for (const { from, to } of of('placeholders').find(text)) if (isPlain(from)) yield open(run, from, to);
  const hasBrackets = /[[<{]|xx/i.test(text);
  for (const match of hasBrackets ? text.matchAll(BRACKETS) : [])
    if (isPlain(match.index) && isToFillIn(page, match[1] ?? match[2] ?? ''))
      yield open(run, match.index, match.index + match[0].length);
  for (const match of hasBrackets ? text.matchAll(TEMPLATE) : [])
    if (isPlain(match.index)) yield open(run, match.index, match.index + match[0].length);
  const isValue = (block.kind === 'row' && cell > 0) || (block.kind === 'entry' && cell === 1);
  const whole = text.trim();
  if (isValue && WHOLE.test(whole) && isPlain(0))
    yield open(run, text.indexOf(whole), text.indexOf(whole) + whole.length);
}

function frontMatterMarks(page: Page): Remark[] {
  const end = page.document.frontMatter === null ? -1 : page.document.text.indexOf('\n---', 3);
  if (end < 0) return [];
  const head = page.document.text.slice(0, end);
  return page.words
    .of('placeholder-marks')
    .find(head)
    .filter(({ from }) => !/[\p{L}\p{N}_-]/u.test(head[from - 1] ?? ' '))
    .map(({ from, to }) => ({ ...page.placeOfRange({ from, to }), note: noteOf(head.slice(from, to)) }));
}

const noteOf = (words: string): string =>
  `"${words.trim()}" waits to be filled in; expected: the final text, or nothing`;

/** Blocks that tell the author what to write: guidance of a template that nobody removed. */
function authorInstructions({ reading, placeOfRange }: Page): Remark[] {
  if (!reading) return [];
  const { document, statements, byBlock, marks } = reading;
  return document.blocks
    .filter(({ quoted }) => quoted)
    .flatMap(({ index }) => byBlock[index]!.slice(0, 1).map((n) => statements[n]!))
    .filter(
      ({ mood, tags }) =>
        (mood === 'instruction-to-author' || mood === 'placeholder') &&
        tags.some(({ concept, first }) => first < OPENING_WORDS && hasBit(marks.authorInstruction, concept)),
    )
    .map(({ from, to }) => ({
      ...placeOfRange({ from, to }),
      note: 'this tells the author what to write; expected: the text itself, the instruction removed',
    }));
}

/** Text that still waits to be written. Code and commands show patterns, so what stands in them is none. */
export function observePlaceholders(page: Page): Remark[] {
  if (page.document.format === 'json') return [];
  const found: Open[] = [];
  for (const { block, run, cell } of proseRuns(page.document)) {
    for (const one of openIn(page, block, run, cell))
      if (!found.some(({ run: other, from, to }) => other === one.run && from < one.to && one.from < to))
        found.push(one);
    if (found.length >= MOST) break;
  }
  return [
    ...frontMatterMarks(page),
    ...found.map(({ run, from, to }) => ({ ...page.placeIn(run, from, to), note: noteOf(run.text.slice(from, to)) })),
    ...authorInstructions(page),
  ];
}
