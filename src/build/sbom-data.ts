import type { SbomData, SbomProfile, SbomWords } from '#model/sbom-data';
import type { SourceFile } from '#rules/rule-source';

/** Joins the profiles and words of rules/sbom/ into one value. The files have passed their schemas. */
export function sbomDataOf(files: readonly SourceFile[]): SbomData {
  const valuesIn = (folder: string): readonly unknown[] =>
    files.filter(({ path }) => path.startsWith(folder)).map(({ value }) => value);
  return {
    profiles: valuesIn('sbom/profiles/') as readonly SbomProfile[],
    words: Object.assign({}, ...valuesIn('sbom/words/')) as SbomWords,
  };
}
