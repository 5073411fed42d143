import type { Finding } from '#model/audit';
import type { Pointer } from '#model/upkeep';
import { dirname } from './dirname.js';
import type { Upkept } from './upkept.js';

const FEWEST_NUMBERED = 3;

const kindOf = (number: string): 'figures' | 'letter' | 'both' =>
  /^\d/.test(number) ? 'figures' : /^[A-Z]$/.test(number) ? 'letter' : 'both';

/** Whether a document numbers its chapters in the way that the pointer does: by figures, by letters, or by both. */
const isNumbered = ({ upkeep }: Upkept, number: string): boolean =>
  upkeep.chapters.filter((one) => kindOf(one) === kindOf(number)).length >= FEWEST_NUMBERED;

function hasChapter({ upkeep: { chapters } }: Upkept, number: string): boolean {
  return chapters.includes(number) || chapters.some((one) => one.startsWith(`${number}.`));
}

/** Chapters are numbered down to some depth; a number deeper than all of them points into a list or table. */
function isDeeper({ upkeep: { chapters } }: Upkept, number: string): boolean {
  const depth = (one: string): number => one.split('.').length;
  const main = number.split('.')[0]!;
  const deepest = Math.max(0, ...chapters.filter((one) => one.split('.')[0] === main).map(depth));
  return (
    deepest > 0 &&
    depth(number) > Math.max(deepest, 2) &&
    chapters.includes(number.split('.').slice(0, deepest).join('.'))
  );
}

/** Documents that a pointer's words may mean. */
function meant(name: string, documents: readonly Upkept[]): readonly Upkept[] {
  const byRole = documents.filter(({ info }) => info.role === name);
  if (byRole.length > 0) return byRole;
  const id = name.toLowerCase();
  return documents.filter(
    ({ info, upkeep }) =>
      upkeep.ownIds.some((own) => own.toLowerCase() === id) || info.path.toLowerCase().includes(`${id}.`),
  );
}

const SERIES = /(?:^|\/)\d{1,3}[-_ .][^/]*$/;

/** Files such as 03-backup.md are chapters by their number; "section 3" may mean the file or a part of this one. */
function isPartOfSeries({ info }: Upkept, documents: readonly Upkept[]): boolean {
  const folder = dirname(info.path);
  return documents.some((other) => SERIES.test(other.info.path) && dirname(other.info.path) === folder);
}

/** What is wrong with a pointer; null where it holds or where it can't be decided what it means. */
export function faultOfPointer(
  { number, document, place }: Pointer,
  own: Upkept,
  documents: readonly Upkept[],
): Finding | null {
  if (document === '?') return null;
  const targets = document === null ? [own] : meant(document, documents);
  if (document === null && isPartOfSeries(own, documents)) return null;
  // Of several parts of a manual, any may be meant.
  if (targets.length === 0 || !targets.every((target) => isNumbered(target, number))) return null;
  if (targets.some((target) => hasChapter(target, number) || isDeeper(target, number))) return null;
  const where = targets.length === 1 ? targets[0]!.info.path : `the ${document ?? 'document'}`;
  return {
    ...place,
    note: `there is no chapter ${number} in ${where}; expected: the number of a chapter that stands there`,
  };
}
