import type { Block, Document } from '#model/document';
import type { ReleaseDate } from '#model/inventory';
import type { Place } from '#model/span';
import { foldWords, holdsAny } from '../fold-words.js';
import { WORDS } from '../words.js';

const { release } = WORDS;
const isRelease = holdsAny(release.words);
const MONTHS = new Map(release.months.flatMap((names, n) => names.map((name) => [name, n + 1] as const)));
const LONGEST = 600;

const DATE =
  /\b(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})|(\d{1,2})\.?(?: de)? (\p{L}{3,10})\.?(?: de)?,? (\d{4})|(\p{L}{3,10}) (\d{1,2}), (\d{4}))\b/gu;
const VERSION = /(?<![\d.])v?(\d+(?:\.\d+)+)(?![\d.]*\d)/gi;

const pad = (n: number): string => String(n).padStart(2, '0');

function dayOf(match: RegExpMatchArray): string | null {
  const [, y1, m1, d1, d2, m2, y2, d3, name3, y3, name4, d4, y4] = match;
  const month = (name: string): number => MONTHS.get(name.toLowerCase()) ?? 0;
  const [y, m, d] = y1
    ? [Number(y1), Number(m1), Number(d1)]
    : y2
      ? [Number(y2), Number(m2), Number(d2)]
      : y3
        ? [Number(y3), month(name3!), Number(d3)]
        : [Number(y4), month(name4!), Number(d4)];
  return m >= 1 && m <= 12 && d >= 1 && d <= 31 ? `${y}-${pad(m)}-${pad(d)}` : null;
}

/** Sentences and rows of a document that give exactly one version and the one day on which it was released. */
export function releaseDates(document: Document, placeOf: (block: Block) => Place): ReleaseDate[] {
  return document.blocks.flatMap((block) => {
    if (block.kind === 'code' || block.kind === 'heading') return [];
    const own = block.runs
      .map(({ text }) => text)
      .join(' | ')
      .slice(0, LONGEST);
    if (!/\d{4}/.test(own)) return [];
    const heads =
      block.table === null ? '' : (document.tables[block.table]?.headers.map(({ text }) => text).join(' ') ?? '');
    if (!isRelease(foldWords(`${heads} ${own}`))) return [];
    const days = [...own.matchAll(DATE)].map(dayOf).filter((day) => day !== null);
    const versions = [...own.replace(DATE, ' ').matchAll(VERSION)].map((match) => match[1]!);
    const [day] = days;
    const [version] = versions;
    if (day === undefined || version === undefined || days.length > 1 || new Set(versions).size > 1) return [];
    return [{ version, day, place: placeOf(block) }];
  });
}
