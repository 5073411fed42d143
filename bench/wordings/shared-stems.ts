import { createStemmer, type Language } from '#language/stem';
import type { RuleSetData } from '#model/rule-set';
import { byCodeUnit } from '#text/order';

/** A word with the concepts whose wordings it stands in. */
export interface WordUse {
  readonly word: string;
  readonly concepts: readonly string[];
  /** Whether it is a whole wording of one of them, so that the stem alone is enough. */
  readonly isAlone: boolean;
}

/** A stem under which one who does and what is done fall together (operator, operation): each is taken for the other. */
export interface SharedStem {
  readonly stem: string;
  readonly doers: readonly WordUse[];
  readonly others: readonly WordUse[];
}

// Other endings of one stem mostly mean the same (encrypt, encryption), those of a doer or a tool don't.
const DOER = /(?:or|er|eer|ist|ician)s?$/;
// "listed" tells that a "list" is no doer.
const INFLECTED = /^r?(?:ed|ing)$|^ous$/;
const WORD = /[\p{L}]{4,}/gu;

/** Words that a wording matches by their stem: exact ones (=word) and affixes (word*, *word) are left out. */
function stemmedWords(wording: string): string[] {
  const stemmed = wording.replace(/=[\p{L}\p{N}]+|\*?[\p{L}\p{N}]+\*|\*[\p{L}\p{N}]+/gu, ' ');
  return (stemmed.match(WORD) ?? []).map((word) => word.toLowerCase());
}

type Family = Map<string, { readonly concepts: Set<string>; isAlone: boolean }>;

function familiesOf(words: Readonly<Record<string, readonly string[]>>, language: Language): Map<string, Family> {
  const stem = createStemmer(language);
  const families = new Map<string, Family>();
  for (const [concept, list] of Object.entries(words))
    for (const wording of list.filter((text) => !text.startsWith('!')))
      for (const word of stemmedWords(wording)) {
        const family: Family = families.get(stem(word)) ?? new Map();
        const use = family.get(word) ?? { concepts: new Set<string>(), isAlone: false };
        use.concepts.add(concept);
        use.isAlone ||= wording.toLowerCase() === word;
        families.set(stem(word), family.set(word, use));
      }
  return families;
}

/** Finds stems that the lexicon of a language uses for a doer in one concept and for something else in another, where one word alone is a wording. */
export function sharedStemsIn({ words }: Pick<RuleSetData, 'words'>, language: Language): SharedStem[] {
  return [...familiesOf(words[language] ?? {}, language)]
    .map(([stem, family]) => {
      const uses = [...family]
        .map(([word, { concepts, isAlone }]) => ({ word, concepts: [...concepts].sort(byCodeUnit), isAlone }))
        .sort((a, b) => byCodeUnit(a.word, b.word));
      const isInflected = (word: string): boolean =>
        uses.some((use) => use.word.startsWith(word) && INFLECTED.test(use.word.slice(word.length)));
      const isDoer = ({ word }: WordUse): boolean => DOER.test(word) && !isInflected(word.replace(/s$/, ''));
      const doers = uses.filter(isDoer);
      const others = uses.filter((use) => !isDoer(use));
      // A concept that means both is none that is misled.
      const isUnlike = (a: WordUse, b: WordUse): boolean =>
        a.isAlone && !b.concepts.every((one) => a.concepts.includes(one));
      const misled = doers.some((a) => others.some((b) => isUnlike(a, b) || isUnlike(b, a)));
      return { stem, doers, others, misled };
    })
    .filter(({ misled }) => misled)
    .map(({ stem, doers, others }) => ({ stem, doers, others }))
    .sort((a, b) => byCodeUnit(a.stem, b.stem));
}
