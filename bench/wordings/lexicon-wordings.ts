import { createStemmer, type Language } from '#language/stem';
import { compileWording, type Part } from '#language/wording';
import type { RuleSetData } from '#model/rule-set';

/** One wording of the lexicon. `isException` ones (written with "!") say where the concept is not meant. */
export interface Wording {
  readonly language: Language;
  readonly concept: string;
  readonly text: string;
  readonly isException: boolean;
  readonly parts: readonly Part[];
}

/** All wordings of one language, concept by concept; a wording that stands twice is there twice. */
export function wordingsOf({ words }: Pick<RuleSetData, 'words'>, language: Language): Wording[] {
  const stem = createStemmer(language);
  return Object.entries(words[language] ?? {}).flatMap(([concept, list]) =>
    list.map((text) => {
      const isException = text.startsWith('!');
      return { language, concept, text, isException, parts: compileWording(isException ? text.slice(1) : text, stem) };
    }),
  );
}
