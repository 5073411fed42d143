import type { Place } from './span.js';

/** Policies that say which elements a bill of materials must carry. */
export type SbomProfileId = 'ntia' | 'fda' | 'bsi' | 'cisa';

/** What is asked of the bills of a dossier. */
export interface SbomPolicy {
  readonly profile: SbomProfileId;
  /** Day on which the version was released (YYYY-MM-DD), where dossier.yaml gives it. */
  readonly released: string | null;
}

/** How a bill of materials is written down. Only JSON is read; of the others it is known that they are there. */
export type BillSyntax = 'JSON' | 'XML' | 'tag-value' | 'RDF' | 'YAML';

/** A name by which others know a component; `fault` says what is wrong with its form, null where nothing is. */
export interface Identifier {
  readonly kind: string;
  readonly value: string;
  readonly fault: string | null;
  readonly place: Place;
}

/** A licence as written; `fault` says why it is no valid expression, null where it is one or only a name. */
export interface LicenceSaid {
  readonly text: string;
  readonly fault: string | null;
  readonly place: Place;
}

/** One part of the product. Texts are as written, trimmed; what is not given is null. */
export interface Component {
  /** By what the dependencies name it. */
  readonly ref: string | null;
  readonly name: string;
  readonly version: string | null;
  readonly supplier: string | null;
  /** What it is (`operating-system`, `library`, ...), lower case with hyphens. */
  readonly kind: string | null;
  /** Not delivered with the product, so that a range of versions may stand for it. */
  readonly isExternal: boolean;
  readonly identifiers: readonly Identifier[];
  readonly licences: readonly LicenceSaid[];
  /** What it carries, by the words that profiles use: `supplier`, `version`, `purl`, `licence`, `support-end`, ... */
  readonly has: readonly string[];
  /** Its name. */
  readonly place: Place;
  /** Its version; that of the name where there is none. */
  readonly versionPlace: Place;
}

/** Which components one component needs or holds, by their refs. */
export interface Dependency {
  readonly from: string;
  readonly to: readonly string[];
  readonly place: Place;
}

/** A place where the file breaks its format: what is so and what was expected. */
export interface FormatFault extends Place {
  readonly note: string;
}

/** A bill of materials, read; of a file in another syntax than JSON only the head is filled. */
export interface Inventory {
  readonly standard: 'CycloneDX' | 'SPDX';
  readonly version: string | null;
  readonly syntax: BillSyntax;
  /** At most a few hundred, in the order of the file. */
  readonly faults: readonly FormatFault[];
  /** What the bill is about. */
  readonly product: Component | null;
  /** All others, nested ones too. */
  readonly components: readonly Component[];
  readonly dependencies: readonly Dependency[];
  /** Refs that dependencies may name besides components: services, files, other documents. */
  readonly otherRefs: readonly string[];
  /** ISO 8601, as written. */
  readonly timestamp: { readonly value: string; readonly place: Place } | null;
  /** What the bill itself carries: `author`, `timestamp`, `tool`, `lifecycle`, ... */
  readonly has: readonly string[];
  /** Where each of `has` stands. */
  readonly places: Readonly<Record<string, Place>>;
  /** The head of the file. */
  readonly place: Place;
}

/** A row of a list of third-party software in a document. */
export interface SoftwareRow {
  readonly name: string;
  readonly version: string | null;
  readonly supplier: string | null;
  readonly supportEnd: string | null;
  readonly supportLevel: string | null;
  /** It stands in a list of all third-party software, not only in a table about some of it. */
  readonly isList: boolean;
  readonly place: Place;
}

/** An operating system that a document names for the device. `parts` are the names that a component of it bears. */
export interface NamedSystem {
  readonly name: string;
  readonly version: string | null;
  readonly parts: readonly string[];
  /** Such a system runs in devices, not in the computers of those who buy them. */
  readonly isEmbedded: boolean;
  readonly place: Place;
}

/** A sentence or row that says when a version was released. */
export interface ReleaseDate {
  readonly version: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly place: Place;
}

/** What a document says that a bill of materials must agree with. */
export interface SoftwareClaims {
  readonly rows: readonly SoftwareRow[];
  readonly systems: readonly NamedSystem[];
  readonly releases: readonly ReleaseDate[];
}
