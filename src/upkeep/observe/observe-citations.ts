import type { Run } from '#model/document';
import type { Place } from '#model/span';
import type { WrongCitation } from '#model/upkeep';
import type { CitationSource, MistakenClause } from '#model/upkeep-words';
import { headingsAbove } from '#text/headings-above';
import { matchesOf } from '#text/matches-of';
import { faultOfClause, splitClause } from '../clauses.js';
import { compilePhrases, type Phrases } from '../phrases.js';
import { proseRuns, type Page } from '../page.js';

/** A clause as cited, with where its number stands. */
interface Cited {
  readonly source: CitationSource;
  readonly clause: string;
  readonly run: Run;
  readonly from: number;
  readonly to: number;
  /** Words that say what it is cited for. */
  readonly about: string;
}

const CLAUSE = /\d{1,2}(?:\.\d{1,2}){0,3}(?:\s?\([a-z]{1,2}\))?/gu;
const BETWEEN =
  /^(?:\s*(?:,|:|;|rev\.?\s?\d|section|sections|clause|clauses|chapter|point|points|number|no\.?|nr\.?|§+|kapitel|abschnitt|ziffer|chapitre|capítulo|capitolo|hoofdstuk|punto|punt|\())*\s*$/iu;
const NEXT = /^\s*(?:,|;|and|und|et|y|e|en|or|to|bis|\/|–|-|&)\s*$/iu;
// What a number is cited for stands near it.
const NEAR = 300;
const MOST = 300;

/** Numbers behind the name of a source: "Annex I 17.2 and 17.4". */
function* numbersAfter(run: Run, at: number, source: CitationSource): Generator<Cited> {
  const tail = run.text.slice(at, at + 90);
  let end = 0;
  for (const match of tail.matchAll(CLAUSE)) {
    const between = tail.slice(end, match.index);
    if (!(end === 0 ? BETWEEN : NEXT).test(between)) return;
    end = match.index + match[0].length;
    if (/^[\p{L}\p{N}%-]/u.test(tail.slice(end))) return;
    yield {
      source,
      clause: match[0],
      run,
      from: at + match.index,
      to: at + end,
      about: run.text.slice(Math.max(0, at - NEAR), at + NEAR),
    };
  }
}

function* inProse(page: Page, named: readonly (readonly [CitationSource, Phrases])[]): Generator<Cited> {
  for (const { run, block } of proseRuns(page.document)) {
    if (block.kind === 'heading' || !/\d/.test(run.text)) continue;
    const taken: number[] = [];
    for (const [source, phrases] of named)
      for (const { from, to } of phrases.find(run.text)) {
        // The longer name of a source, with its regulation, knows more than the short one.
        if (taken.some((end) => end === to)) continue;
        taken.push(to);
        if (!/[\d.]$/u.test(run.text.slice(from - 1, from))) yield* numbersAfter(run, to, source);
      }
  }
}

/** Clause numbers in the column of a requirement table. */
function* inTables(page: Page, source: CitationSource | undefined): Generator<Cited> {
  const heads = page.words.of('requirement-heads');
  const chapters = page.words.of('requirement-chapters');
  if (!source) return;
  for (const table of page.document.tables) {
    const named = table.headers.findIndex(({ text }) => heads.is(text));
    const isUnder = headingsAbove(page.document, table.section).some((heading) => chapters.has(heading));
    const column = named >= 0 ? named : isUnder ? 0 : -1;
    for (const index of column < 0 ? [] : table.rows) {
      const { runs } = page.document.blocks[index]!;
      const cell = runs[column];
      const [match] = cell ? [...cell.text.matchAll(CLAUSE)] : [];
      if (!cell || !match || match.index > 0) continue;
      const about = runs.map(({ text }) => text).join(' | ');
      yield { source, clause: match[0], run: cell, from: 0, to: match[0].length, about };
    }
  }
}

function mistakeIn(cited: Cited, mistaken: readonly (readonly [MistakenClause, Phrases])[]): MistakenClause | null {
  const { clause, about, source } = cited;
  const names = [source.id, ...(source.follows ?? [])];
  const hit = mistaken.find(
    ([one, phrases]) =>
      (names.includes(one.source) || one.source.endsWith(source.id) || source.id.endsWith(one.source)) &&
      splitClause(clause).number === one.clause &&
      phrases.has(about) &&
      !one.right.some((right) => about.includes(right)),
  );
  return hit?.[0] ?? null;
}

function* wrongDesignations(page: Page): Generator<WrongCitation> {
  const patterns = page.words.citations.designations.map(({ wrong, right }) => ({
    right,
    pattern: new RegExp(`(?<![\\w/-])${wrong.replace(/[.]/g, '\\.').replace(' ', '[\\s/-]')}(?![\\w-])`, 'gu'),
  }));
  for (const { run } of proseRuns(page.document)) {
    if (!/\d{4}/.test(run.text)) continue;
    for (const { pattern, right } of patterns)
      for (const match of matchesOf(pattern, run.text))
        yield {
          ...page.placeIn(run, match.index, match.index + match[0].length),
          note: `"${match[0]}" is no such document; expected: ${right}`,
          regulations: [],
        };
  }
}

/** Citations of clauses: those that name something else than they are cited for, or that do not exist, and a sample of sound ones. */
export function observeCitations(page: Page): { readonly wrong: WrongCitation[]; readonly sound: Place[] } {
  const { sources, mistaken } = page.words.citations;
  const named = [...sources]
    .map((source) => [source, compilePhrases(source.named)] as const)
    .sort(([a], [b]) => Number(a.follows !== undefined) - Number(b.follows !== undefined));
  const readyMistakes = mistaken.map((one) => [one, compilePhrases(one.about)] as const);
  const bare = sources.find(({ follows }) => follows !== undefined);
  const wrong: WrongCitation[] = [];
  const sound: Place[] = [];
  for (const cited of [...inProse(page, named), ...inTables(page, bare)].slice(0, MOST)) {
    const place = page.placeIn(cited.run, cited.from, cited.to);
    const mistake = mistakeIn(cited, readyMistakes);
    const faults = (cited.source.follows ?? [cited.source.id]).flatMap((id) => {
      const source = sources.find((one) => one.id === id)!;
      const fault = faultOfClause(cited.clause, source);
      return fault ? [{ ...place, note: fault, regulations: source.regulations }] : [];
    });
    if (mistake)
      wrong.push({ ...place, note: `${mistake.says}; cited here: ${cited.clause}`, regulations: mistake.regulations });
    wrong.push(...faults);
    if (!mistake && faults.length === 0 && sound.length < 5) sound.push(place);
  }
  const all = [...wrong, ...wrongDesignations(page)];
  return { wrong: all.sort(({ start: a }, { start: b }) => a.line - b.line || a.column - b.column), sound };
}
