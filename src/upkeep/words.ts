import type { CitationData, SubjectData, UpkeepData, WordList } from '#model/upkeep-words';
import { compilePhrases, type Phrases } from './phrases.js';
import { compileSecrets, type Secrets } from './secrets.js';

/** The words of one language, ready to look with. English words stand in documents of every language. */
export interface Words {
  readonly of: (list: WordList) => Phrases;
  readonly subjects: ReadonlyMap<
    string,
    { readonly headings: Phrases; readonly says: Phrases; readonly denies: Phrases }
  >;
  /** Any wording of any subject, to skip at a glance what is about none. */
  readonly anySubject: Phrases;
  readonly secrets: Secrets;
  readonly citations: CitationData;
}

const subject = ({ headings = [], says = [], denies = [] }: SubjectData) => ({
  headings: compilePhrases(headings),
  says: compilePhrases(says),
  denies: compilePhrases(denies),
});

/** Makes the words of each language ready when a document of it is first met. */
export function createWordsFor({ languages, subjects, secrets, citations }: UpkeepData): (language: string) => Words {
  const ready = {
    subjects: new Map(Object.entries(subjects).map(([id, data]) => [id, subject(data)])),
    anySubject: compilePhrases(Object.values(subjects).flatMap(({ says = [], denies = [] }) => [...says, ...denies])),
    secrets: compileSecrets(secrets),
    citations,
  };
  const known = new Map<string, Words>();
  return (language) => {
    const before = known.get(language);
    if (before) return before;
    const lists = new Map<WordList, Phrases>();
    const own = (language !== 'en' && languages[language]) || {};
    const of = (list: WordList): Phrases => {
      const made = lists.get(list) ?? compilePhrases([...(own[list] ?? []), ...(languages['en']?.[list] ?? [])]);
      lists.set(list, made);
      return made;
    };
    const words = { of, ...ready };
    known.set(language, words);
    return words;
  };
}
