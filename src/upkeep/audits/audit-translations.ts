import type { Audit, Finding } from '#model/audit';
import type { Chapter } from '#model/upkeep';
import { inConflict, nothing, shown, upkeptOf, type Upkept } from './upkept.js';

const MOST_SHOWN = 6;

/** What is the same of all language versions of a document: its path without any mark of language. */
function stemOf(path: string, language: string): string {
  return path.toLowerCase().replace(new RegExp(`(^|[/._-])${language}(?:-[a-z]{2})?(?=[/._-])`, 'g'), '$1');
}

/** Groups of documents that are one text in several languages: alike in path but for the language, or the only ones of their role. */
function versionsOf(documents: readonly Upkept[]): Upkept[][] {
  const groups = new Map<string, Upkept[]>();
  const add = (key: string, one: Upkept): void => void groups.set(key, [...(groups.get(key) ?? []), one]);
  const roles = new Map<string, number>();
  for (const { info } of documents) {
    const key = `${info.role}\u0000${info.language}`;
    roles.set(key, (roles.get(key) ?? 0) + 1);
  }
  for (const one of documents) {
    const isOnly = [...roles].every(([key, count]) => !key.startsWith(`${one.info.role}\u0000`) || count === 1);
    add(isOnly ? `role ${one.info.role}` : `path ${stemOf(one.info.path, one.info.language)}`, one);
  }
  const differ = (group: readonly Upkept[]): boolean => new Set(group.map(({ info }) => info.language)).size > 1;
  return [...groups.values()].filter(differ);
}

/** Values of one chapter that the other lacks, each counted. */
function lacking(values: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return values.filter((value) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function chapterFaults(chapter: Chapter, model: Chapter): Finding[] {
  const counted = (['rows', 'steps', 'warnings'] as const)
    .filter((what) => chapter[what] !== model[what])
    .map((what) => `${chapter[what]} ${what === 'rows' ? 'table rows' : what}, there ${model[what]}`);
  const missing = lacking(model.values, chapter.values);
  const added = lacking(chapter.values, model.values);
  if (counted.length === 0 && missing.length > 0)
    counted.push(`not the ${missing.length > 1 ? 'values' : 'value'} ${missing.slice(0, MOST_SHOWN).join(', ')}`);
  else if (counted.length === 0 && added.length > 0)
    counted.push(
      `the ${added.length > 1 ? 'values' : 'value'} ${added.slice(0, MOST_SHOWN).join(', ')}, which it lacks`,
    );
  if (counted.length === 0) return [];
  return [
    {
      ...chapter.place,
      note: `this chapter differs from ${shown(model.place)}: here ${counted.join('; ')}; expected: the same in every language`,
    },
  ];
}

function faults({ upkeep: { outline, head } }: Upkept, model: Upkept): Finding[] {
  const other = model.upkeep.outline;
  const isSameShape = outline.length === other.length && outline.every(({ depth }, n) => depth === other[n]!.depth);
  if (isSameShape) return outline.flatMap((chapter, n) => chapterFaults(chapter, other[n]!));
  const at = outline.findIndex(({ depth }, n) => depth !== other[n]?.depth);
  const place = outline[at]?.place ?? outline.at(-1)?.place ?? head;
  const count = (chapters: readonly Chapter[]): number => chapters.filter(({ depth }) => depth > 0).length;
  return [
    {
      ...place,
      note: `${count(outline)} chapters here, ${count(other)} in ${model.info.path}; expected: the same chapters in every language`,
    },
  ];
}

/** Language versions of one document carry the same chapters, table rows, steps, warnings and values; the first by path is the measure, English before others. */
export const auditTranslations: Audit = (context) => {
  const documents = upkeptOf(context).filter(
    ({ info, upkeep }) => info.role !== null && info.role !== 'sbom' && upkeep.outline.length > 0,
  );
  const groups = versionsOf(documents);
  if (groups.length === 0) return nothing('no document is there in two languages');
  const findings = groups.flatMap((group) => {
    const model = group.find(({ info }) => info.language === 'en') ?? group[0]!;
    return group
      .filter((one) => one !== model && one.info.language !== model.info.language)
      .flatMap((one) => faults(one, model));
  });
  return inConflict(
    findings,
    groups.map((group) => group[0]!.upkeep.head),
  );
};
