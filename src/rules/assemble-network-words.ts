import type { ColumnKind } from '#model/network';
import type { NetworkWords } from '#model/network-words';
import type { SourceFile } from './rule-source.js';

type ColumnSource = Readonly<Partial<Record<ColumnKind, Readonly<Record<string, readonly string[]>>>>>;
type WordsFile = Partial<Omit<NetworkWords, 'columns'>> & { readonly columns?: ColumnSource };

const NO_WORDS: NetworkWords = { columns: {}, services: {}, notServices: [], marks: {}, flows: {}, interfaces: {} };

/** Whether a rule file holds words of network tables. */
export const holdsNetworkWords = ({ path }: SourceFile): boolean => /^network\/words\/[^/]+$/.test(path);

/** A head counts in any language, whatever the document's: vendors mix them. */
function joinedColumns(columns: ColumnSource): NetworkWords['columns'] {
  const joined = Object.entries(columns).map(([kind, byLanguage]) => [
    kind,
    [...new Set(Object.values(byLanguage).flat())],
  ]);
  return Object.fromEntries(joined) as NetworkWords['columns'];
}

/** Joins the files under network/words/; they have passed their schema. */
export function assembleNetworkWords(files: readonly SourceFile[]): NetworkWords {
  return files.filter(holdsNetworkWords).reduce<NetworkWords>((all, { value }) => {
    const { columns, ...rest } = value as WordsFile;
    return { ...all, ...rest, ...(columns ? { columns: joinedColumns(columns) } : {}) };
  }, NO_WORDS);
}
