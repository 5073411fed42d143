import type { NetworkWords } from './network-words.js';
import type { UpkeepData } from './upkeep-words.js';
import type { Pack, ProfileId, Severity } from './rule.js';

/** A topic as written in rules/lexicon/topics.yaml. */
export interface TopicData {
  readonly means: string;
  readonly heading?: string | readonly string[];
  /** Groups that must stand in the heading chain for `content` to count. */
  readonly under?: string | readonly string[];
  readonly content?: {
    readonly atLeast: number;
    readonly most?: number;
    readonly of: readonly (string | readonly string[])[];
  };
  readonly table?: string | readonly string[];
  readonly unless?: string;
}

/** How a profile turns force into severity. */
export interface ProfileData {
  readonly id: ProfileId;
  readonly title: string;
  /** Severity by force; `off` leaves such rules out. */
  readonly force: Readonly<Record<'law' | 'shall' | 'should' | 'may', Severity | 'off'>>;
  /** Severity of rules that name one of these profiles, whatever their force. */
  readonly marked: Readonly<Record<string, Severity>>;
}

/** A value's form; `exact` ones tell capitals from small letters. */
export interface PatternData {
  readonly expression: string;
  readonly exact: boolean;
  /** Characters (as in a bracket expression) one of which every such value holds; lets the reader skip a text at a glance. */
  readonly needs: string | null;
}

/** Meaning and kind of a concept, for people. */
export interface ConceptData {
  readonly means: string;
  readonly kind: string;
}

/** A source that clauses are cited from, such as a regulation or a guidance. */
export interface SourceData {
  /** How its clauses begin. */
  readonly name: string;
  readonly title: string;
  /** Where its publisher tells of it. */
  readonly url: string;
  /** View that lists its clauses: numbered requirements, questions of a form, or none. */
  readonly shows: 'requirements' | 'questions' | null;
}

/** Everything under rules/, validated and joined: what a run reads with. */
export interface RuleSetData {
  readonly packs: readonly Pack[];
  readonly words: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly patterns: Readonly<Record<string, PatternData>>;
  readonly sets: Readonly<Record<string, readonly string[]>>;
  readonly topics: Readonly<Record<string, TopicData>>;
  readonly profiles: readonly ProfileData[];
  readonly network: NetworkWords;
  readonly sources: readonly SourceData[];
  readonly concepts: Readonly<Record<string, ConceptData>>;
  readonly upkeep: UpkeepData;
}
