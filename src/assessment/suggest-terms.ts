import type { Unnamed } from '#model/observation';
import type { ElementResult } from '#model/report';
import type { Rule } from '#model/rule';
import type { Carrier } from './assess-element.js';

/** Things that products have names of their own for: concept -> what it means. */
export type MakerNames = Readonly<Record<string, string>>;

type Hint = Unnamed & { readonly element: number };

// One passage that fits but for the name is chance; where the chapter tells a second element of the rule, it is not.
const LEAST_ELEMENTS = 2;

const chapterOf = (path: string, section: number): string => `${section} ${path}`;

/** Chapters with the elements of a rule that are found in them. */
function foundByChapter(rule: string, carriers: readonly Carrier[]): ReadonlyMap<string, ReadonlySet<number>> {
  const chapters = new Map<string, Set<number>>();
  for (const { evidence } of carriers)
    evidence.observations[rule]?.forEach(({ found }, element) => {
      for (const { section, refused } of found) {
        const key = chapterOf(evidence.path, section);
        if (refused === null) chapters.set(key, (chapters.get(key) ?? new Set()).add(element));
      }
    });
  return chapters;
}

/** The chapter that tells the most elements, found ones and those that stand there but for the name of one thing: its first hint. */
function nearestChapter(hints: readonly Hint[], found: ReadonlyMap<string, ReadonlySet<number>>): Hint | null {
  const chapters = new Map<string, Hint[]>();
  for (const hint of hints) {
    const key = `${hint.lacking} ${chapterOf(hint.place.path, hint.section)}`;
    chapters.set(key, [...(chapters.get(key) ?? []), hint]);
  }
  const elementsOf = (chapter: readonly Hint[]): number => {
    const { place, section } = chapter[0]!;
    return new Set([...chapter.map(({ element }) => element), ...(found.get(chapterOf(place.path, section)) ?? [])])
      .size;
  };
  const [best] = [...chapters.values()]
    .filter((chapter) => elementsOf(chapter) >= LEAST_ELEMENTS)
    .sort((a, b) => elementsOf(b) - elementsOf(a));
  return best?.sort((a, b) => a.place.start.line - b.place.start.line)[0] ?? null;
}

/**
 * Where a chapter says what is expected but for the name of the thing, its maker may well have another name for it: says
 * which line of dossier.yaml would make it known, at most one a rule. Empty where there is nothing to suggest.
 */
export function suggestTerms(
  { id }: Pick<Rule, 'id'>,
  elements: readonly ElementResult[],
  carriers: readonly Carrier[],
  names: MakerNames,
): string[] {
  const able = carriers.filter(({ mayCarry }) => mayCarry);
  const hints = elements.flatMap(({ verdict }, element) =>
    verdict === 'missing'
      ? able
          .flatMap(({ evidence }) => evidence.observations[id]?.[element]?.unnamed ?? [])
          .map((one) => ({ ...one, element }))
      : [],
  );
  const nearest = nearestChapter(hints, foundByChapter(id, able));
  if (!nearest) return [];
  const { lacking, place } = nearest;
  const meaning = names[lacking] ? ` (${names[lacking]})` : '';
  return [
    `If the chapter around ${place.path}:${place.start.line} speaks of ${lacking}${meaning} under a name of its own, add that name to dossier.yaml: terms: {${lacking}: ["the name"]}.`,
  ];
}
