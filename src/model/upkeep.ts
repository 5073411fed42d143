import type { Place } from './span.js';

/** A place that falls short whatever else the dossier says, with what is wrong there. */
export interface Remark extends Place {
  readonly note: string;
}

/** A citation that does not hold; it counts for devices under one of the regulations, or for all where none is named. */
export interface WrongCitation extends Remark {
  readonly regulations: readonly string[];
}

/** A link or image with its address as written. */
export interface LinkTarget {
  readonly url: string;
  readonly place: Place;
}

/** "See chapter 4.2 of the security manual": the number, and the role or name of the document that it is said of. */
export interface Pointer {
  readonly number: string;
  readonly document: string | null;
  readonly place: Place;
}

/** An id such as SR-04 where it stands. `defines`: it heads a table row, list item or heading. */
export interface IdMention {
  readonly id: string;
  readonly place: Place;
  readonly section: number;
  readonly defines: boolean;
  /** Stands in a list that says of itself that it is an extract. */
  readonly extract: boolean;
}

/** A version number near the head of a document, with the words before it. */
export interface VersionMention {
  readonly version: string;
  readonly before: string;
  readonly place: Place;
}

/** A name of a model ("Aquila IP-3") near the head of a document. */
export interface NameMention {
  readonly name: string;
  readonly place: Place;
}

/** A place that is about a subject, or that denies it. */
export interface SubjectMention {
  readonly subject: string;
  readonly says: boolean;
  readonly place: Place;
}

/** One chapter as counted: what must be the same in every language version. */
export interface Chapter {
  readonly depth: number;
  readonly place: Place;
  readonly rows: number;
  readonly steps: number;
  readonly warnings: number;
  /** Numbers in reading order, decimal commas as points. */
  readonly values: readonly string[];
}

/** An environment assumption with its id and the risk ids that stand beside it. */
export interface AssumptionMention {
  readonly id: string;
  readonly risks: readonly string[];
  readonly place: Place;
}

/** A residual risk named by its id; `told` says that the users are told, by the words beside it. */
export interface ResidualRisk {
  readonly id: string;
  readonly told: boolean;
  readonly place: Place;
}

/** An account or role as a table of roles names it. */
export interface Account {
  readonly name: string;
  readonly place: Place;
  /** Its own row states how it signs in. */
  readonly hasRule: boolean;
}

/** What one document says of itself and of others, and where it is not in order; plain values, a function of the document alone. */
export interface DocumentUpkeep {
  readonly placeholders: readonly Remark[];
  readonly secrets: readonly Remark[];
  readonly hollow: readonly Remark[];
  readonly citations: readonly WrongCitation[];
  /** Citations that hold, as a sample. */
  readonly cited: readonly Place[];
  /** "Not applicable" without a reason; `isAnswer`: in a column of answers, or alone in a paragraph. */
  readonly unjustified: readonly { readonly place: Place; readonly isAnswer: boolean }[];
  readonly justified: readonly Place[];
  readonly version: Place | null;
  readonly date: Place | null;
  readonly head: Place;
  /** Ids that the document goes by, from its head: SEC-IP3-EN. */
  readonly ownIds: readonly string[];
  readonly links: readonly LinkTarget[];
  readonly anchors: readonly string[];
  /** Numbers of chapters, annexes and numbered paragraphs, upper case. */
  readonly chapters: readonly string[];
  readonly pointers: readonly Pointer[];
  /** Rows of requirement tables whose evidence leads nowhere. */
  readonly loose: readonly Remark[];
  readonly ids: readonly IdMention[];
  readonly versions: readonly VersionMention[];
  readonly names: readonly NameMention[];
  readonly subjects: readonly SubjectMention[];
  readonly outline: readonly Chapter[];
  readonly assumptions: readonly AssumptionMention[];
  readonly residual: readonly ResidualRisk[];
  readonly accounts: readonly Account[];
  /** Lower-case words of each sentence or row that says how people sign in. */
  readonly passwordRules: readonly { readonly text: string; readonly place: Place }[];
}
