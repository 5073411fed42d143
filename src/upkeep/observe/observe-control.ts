import type { Block } from '#model/document';
import type { Place, Range } from '#model/span';
import type { NameMention, VersionMention } from '#model/upkeep';
import { matchesOf } from '#text/matches-of';
import type { Page } from '../page.js';

const HEAD_BLOCKS = 16;
const TAIL_BLOCKS = 12;
const DATE = /\b(?:\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?|\d{1,2}[./]\s?\d{1,2}[./]\s?\d{2,4})\b/u;
const YEAR = /\b(?:19|20)\d{2}\b/u;
const PRODUCT_NUMBER = /(?<![\p{L}\p{N}.-])v?(\d{1,3}(?:\.\d{1,5}){1,4})(?![\p{N}%]|\.\p{N})/gu;
const NAME =
  /(?<![\p{L}\p{N}-])\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]*){0,3} (?:\p{Lu}{1,4}-?\d{1,4}\p{Lu}?)(?![\p{L}\p{N}-])/gu;

const DOCUMENT_ID = /(?<![\p{L}\p{N}-])\p{Lu}{2,}(?:-[\p{Lu}\d]+)+(?![\p{L}\p{N}-])/u;

const ISSUED_ID = /(?<![\p{L}\p{N}-])\p{Lu}[\p{Lu}\d]*(?:-[\p{Lu}\d]+){2,}-\d{2}(?![\p{L}\p{N}-])/u;

/** What a document says of itself at its head or end. */
export interface Control {
  readonly version: Place | null;
  readonly date: Place | null;
  readonly head: Place;
  readonly versions: readonly VersionMention[];
  readonly names: readonly NameMention[];
  readonly ownIds: readonly string[];
}

/** The first blocks up to the second chapter: title, document table, introduction. */
function headOf({ document: { blocks } }: Page): readonly Block[] {
  const chapters = blocks.filter(({ kind }) => kind === 'heading');
  const end = chapters[0]?.index === 0 ? (chapters[2]?.index ?? blocks.length) : (chapters[1]?.index ?? blocks.length);
  return blocks.slice(0, Math.min(end, HEAD_BLOCKS));
}

function frontMatterRange({ document }: Page, keys: readonly string[]): Range | null {
  const values = document.frontMatter;
  const key =
    values &&
    Object.keys(values).find((one) => keys.includes(one.toLowerCase()) && values[one] !== null && values[one] !== '');
  if (!key) return null;
  const from = document.text.search(new RegExp(`^${key.replace(/[^\w-]/g, '.')}\\s*:`, 'm'));
  const end = document.text.indexOf('\n', from);
  return from < 0 ? null : { from, to: end < 0 ? document.text.length : end };
}

const linesOf = ({ runs }: Block): { text: string; before: string; run: Block['runs'][number] }[] =>
  runs.map((run, n) => ({ run, text: run.text, before: n > 0 ? `${runs[0]!.text} ` : '' }));

/** Whether a number stands behind a word for a version and is no version of the product. */
function versionIn(page: Page, blocks: readonly Block[]): Place | null {
  const words = page.words.of('version');
  const ofProduct = page.words.of('product-version-labels');
  for (const block of blocks)
    for (const { run, text, before } of linesOf(block)) {
      const whole = before + text;
      if (whole.length > 600 || !words.has(whole)) continue;
      for (const { to, from } of words.find(whole)) {
        if (ofProduct.find(whole).some((label) => label.from <= from && label.to >= to)) continue;
        const value = /^[\s:.|*#]{0,4}(?:no\.?\s)?([\p{L}]{1,3}[-.]?)?(\d{1,4}|\p{Lu}\b)/u.exec(
          whole.slice(to, to + 24),
        );
        if (value && !/[1-9]{1}\d*\s?%/.test(value[0])) return page.placeIn(run, 0, text.length);
      }
    }
  return null;
}

function dateIn(page: Page, blocks: readonly Block[]): Place | null {
  const months = page.words.of('month');
  for (const block of blocks)
    for (const { run, text } of linesOf(block)) {
      if (text.length > 600) continue;
      const found = DATE.exec(text);
      if (found) return page.placeIn(run, found.index, found.index + found[0].length);
      const [month] = YEAR.test(text) ? months.find(text) : [];
      if (month) return page.placeIn(run, month.from, Math.min(text.length, month.to + 6));
    }
  return null;
}

function productVersions(page: Page, blocks: readonly Block[]): VersionMention[] {
  return blocks.flatMap((block) =>
    linesOf(block).flatMap(({ run, text, before }) =>
      matchesOf(PRODUCT_NUMBER, text).map((match) => ({
        version: match[1]!,
        before: `${before}${text.slice(Math.max(0, match.index - 70), match.index)}`.slice(-90),
        place: page.placeIn(run, match.index, match.index + match[0].length),
      })),
    ),
  );
}

function modelNames(page: Page, blocks: readonly Block[]): NameMention[] {
  return blocks.flatMap((block) =>
    block.runs.flatMap((run) =>
      matchesOf(NAME, run.text).map((match) => ({
        name: match[0],
        place: page.placeIn(run, match.index, match.index + match[0].length),
      })),
    ),
  );
}

/** The issue that a document number ends with: ML-RMR-620-06. */
function issueInNumber(page: Page, blocks: readonly Block[]): Place | null {
  for (const { kind, runs } of blocks)
    for (const run of kind === 'heading' ? [] : runs) {
      const found = ISSUED_ID.exec(run.text);
      if (found) return page.placeIn(run, found.index, found.index + found[0].length);
    }
  return null;
}

/** The document's own number: the first of its kind at its head. */
function ownIds(blocks: readonly Block[]): string[] {
  for (const { kind, runs } of blocks) {
    if (kind === 'heading') continue;
    const found = DOCUMENT_ID.exec(runs.map(({ text }) => text).join(' '));
    if (found) return [found[0]];
  }
  return [];
}

function frontMatterVersion(page: Page): VersionMention[] {
  const range = frontMatterRange(page, [
    'product',
    'device',
    'software',
    'product-version',
    'product_version',
    'device-version',
    'device_version',
    'software-version',
    'software_version',
  ]);
  if (!range) return [];
  const line = page.document.text.slice(range.from, range.to);
  return matchesOf(PRODUCT_NUMBER, line).map((match) => ({
    version: match[1]!,
    before: `software ${line.slice(line.indexOf(':') + 1, match.index)}`,
    place: page.placeOfRange({ from: range.from + match.index, to: range.from + match.index + match[0].length }),
  }));
}

/** Version, date and device that a document names for itself: in its front matter, on its first or its last page. */
export function observeControl(page: Page): Control {
  const { document } = page;
  const head = headOf(page);
  const ends = [...head, ...document.blocks.slice(-TAIL_BLOCKS)];
  const version = frontMatterRange(page, [
    'version',
    'revision',
    'rev',
    'edition',
    'issue',
    'document-version',
    'document_version',
  ]);
  const date = frontMatterRange(page, [
    'date',
    'issued',
    'updated',
    'last_updated',
    'last-updated',
    'revision_date',
    'effective',
    'released',
  ]);
  const first = document.blocks[0]?.range ?? { from: 0, to: 0 };
  return {
    version: version ? page.placeOfRange(version) : (versionIn(page, ends) ?? issueInNumber(page, head)),
    date: date ? page.placeOfRange(date) : dateIn(page, ends),
    head: page.placeOfRange(first),
    versions: [...frontMatterVersion(page), ...productVersions(page, head)].slice(0, 40),
    names: modelNames(page, head).slice(0, 40),
    ownIds: ownIds(head),
  };
}
