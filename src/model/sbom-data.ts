import type { SbomProfileId } from './inventory.js';

/** What a profile asks of a bill of materials. */
export interface SbomProfile {
  readonly id: SbomProfileId;
  readonly title: string;
  /** Its source is a draft. */
  readonly draft?: boolean;
  /** Element -> facts, any of which will do; facts joined by `&` are needed together. */
  readonly asks: Readonly<Record<string, readonly string[]>>;
  /** Lowest version of each standard. */
  readonly formats?: Readonly<Record<string, string>>;
}

/** Words by which bills of materials, and what documents say of them, are read; see rules/sbom/words/. */
export interface SbomWords {
  readonly unknown: readonly string[];
  readonly inexact: readonly string[];
  readonly generic: readonly string[];
  readonly properties: Readonly<Record<string, readonly string[]>>;
  readonly list: Readonly<
    Record<
      'own' | 'name' | 'version' | 'supplier' | 'support-end' | 'support-level' | 'about' | 'foreign',
      readonly string[]
    >
  >;
  readonly system: {
    readonly words: readonly string[];
    readonly foreign: readonly string[];
    readonly known: readonly {
      readonly name: string;
      readonly embedded?: boolean;
      readonly parts: readonly string[];
    }[];
  };
  readonly release: { readonly words: readonly string[]; readonly months: readonly (readonly string[])[] };
}

/** All data of the rules about bills of materials. */
export interface SbomData {
  readonly profiles: readonly SbomProfile[];
  readonly words: SbomWords;
}
