import type { CitationData, LanguageWords, SecretData, SubjectData, UpkeepData } from '#model/upkeep-words';
import type { SourceFile } from './rule-source.js';

const NO_SECRETS: SecretData = { formats: [], known: [], users: [], never: [], technical: [], samples: [] };
const NO_CITATIONS: CitationData = { sources: [], mistaken: [], designations: [] };

/** Joins the files under upkeep/ of a rule folder. They have passed their schemas. */
export function upkeepOf(files: readonly SourceFile[]): UpkeepData {
  const valueOf = (name: string): unknown => files.find(({ path }) => path === `upkeep/${name}.yaml`)?.value;
  const languages = files.flatMap(({ path, value }) => {
    const language = /^upkeep\/([a-z]{2})\.yaml$/.exec(path)?.[1];
    return language ? [[language, value as LanguageWords] as const] : [];
  });
  return {
    languages: Object.fromEntries(languages),
    subjects: (valueOf('subjects') as Readonly<Record<string, SubjectData>> | undefined) ?? {},
    secrets: (valueOf('secrets') as SecretData | undefined) ?? NO_SECRETS,
    citations: (valueOf('citations') as CitationData | undefined) ?? NO_CITATIONS,
  };
}
