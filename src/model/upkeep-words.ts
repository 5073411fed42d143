/** Lists of words that the upkeep of documents is judged by, in one language. */
export type WordList =
  | 'placeholder-marks'
  | 'placeholders'
  | 'fill-in'
  | 'not-applicable'
  | 'reason'
  | 'answer-heads'
  | 'reason-heads'
  | 'hollow'
  | 'hollow-subjects'
  | 'password'
  | 'key'
  | 'password-policy'
  | 'user'
  | 'is'
  | 'chapter'
  | 'see'
  | 'foreign-document'
  | 'ifu'
  | 'security-manual'
  | 'risk-management'
  | 'technical-documentation'
  | 'pms-plan'
  | 'version'
  | 'date'
  | 'month'
  | 'product'
  | 'product-version-labels'
  | 'assumption-heads'
  | 'residual'
  | 'told'
  | 'extract'
  | 'warning'
  | 'negation'
  | 'account-heads'
  | 'account-chapters'
  | 'privilege-heads'
  | 'password-rule'
  | 'evidence-heads'
  | 'applies-heads'
  | 'yes'
  | 'no'
  | 'requirement-heads'
  | 'requirement-chapters'
  | 'port-heads'
  | 'port-companions';

export type LanguageWords = Readonly<Partial<Record<WordList, readonly string[]>>>;

/** What a chapter or sentence may be about that a declared fact can contradict; words of all languages. */
export interface SubjectData {
  readonly headings?: readonly string[];
  readonly says?: readonly string[];
  readonly denies?: readonly string[];
}

/** A source whose clauses are known: main number -> highest sub-number, and the last letter of lettered clauses. */
export interface CitationSource {
  readonly id: string;
  readonly title: string;
  readonly regulations: readonly string[];
  readonly named: readonly string[];
  readonly clauses?: Readonly<Record<string, number>>;
  readonly letters?: Readonly<Record<string, string>>;
  /** Named without its regulation, it is one of these. */
  readonly follows?: readonly string[];
}

/** A clause that is often cited for what another one asks. */
export interface MistakenClause {
  readonly source: string;
  readonly clause: string;
  readonly regulations: readonly string[];
  readonly about: readonly string[];
  readonly right: readonly string[];
  readonly says: string;
}

export interface CitationData {
  readonly sources: readonly CitationSource[];
  readonly mistaken: readonly MistakenClause[];
  readonly designations: readonly { readonly wrong: string; readonly right: string }[];
}

/** How printed secrets look. */
export interface SecretData {
  readonly formats: readonly {
    readonly name: string;
    readonly needs: readonly string[];
    readonly expression: string;
  }[];
  readonly known: readonly string[];
  readonly users: readonly string[];
  readonly never: readonly string[];
  readonly technical: readonly string[];
  readonly samples: readonly string[];
}

/** Everything under rules/upkeep/, validated and joined. */
export interface UpkeepData {
  readonly languages: Readonly<Record<string, LanguageWords>>;
  readonly subjects: Readonly<Record<string, SubjectData>>;
  readonly secrets: SecretData;
  readonly citations: CitationData;
}
