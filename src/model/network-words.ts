import type { ColumnKind } from './network.js';

/** Words in cells that bear on the whole row. */
export type MarkKind =
  | 'in'
  | 'out'
  | 'both'
  | 'short'
  | 'from'
  | 'toward'
  | 'everything'
  | 'yes'
  | 'no'
  | 'any'
  | 'dynamic'
  | 'denied'
  | 'off'
  | 'byDefault'
  | 'encrypted'
  | 'unencrypted'
  | 'oldEncryption'
  | 'justified'
  | 'placeholder'
  | 'inside'
  | 'network'
  | 'firewall'
  | 'streams'
  | 'allowList';

/** What is known of a service; see rules/network/words/services.yaml. */
export interface ServiceWords {
  readonly name: string;
  readonly family: string;
  readonly words: readonly string[];
  readonly ports: readonly number[];
  /** Those over which it can run at all; left out where any will do. */
  readonly transports?: readonly string[];
  readonly notOn?: readonly number[];
  readonly plain?: string;
  readonly impliedByPort?: readonly number[];
  readonly local?: boolean;
}

/** A stream that is easily forgotten. */
export interface FlowWords {
  readonly title: string;
  readonly stated: readonly string[];
  readonly row: readonly string[];
  readonly services: readonly string[];
}

/** All words by which tables of the network are read, of all languages together. */
export interface NetworkWords {
  readonly columns: Readonly<Partial<Record<ColumnKind, readonly string[]>>>;
  readonly services: Readonly<Record<string, ServiceWords>>;
  readonly notServices: readonly string[];
  readonly marks: Readonly<Partial<Record<MarkKind, readonly string[]>>>;
  readonly flows: Readonly<Record<string, FlowWords>>;
  /** By the value of the device fact `interfaces`. */
  readonly interfaces: Readonly<Record<string, readonly string[]>>;
}
