import type { Place } from './span.js';

/** What a column of a network table holds. `none` are heads that only sound like it. */
export type ColumnKind =
  | 'id'
  | 'stream'
  | 'port'
  | 'local-port'
  | 'remote-port'
  | 'transport'
  | 'protocol'
  | 'direction'
  | 'incoming'
  | 'outgoing'
  | 'initiator'
  | 'source'
  | 'destination'
  | 'ends'
  | 'address'
  | 'interface'
  | 'encryption'
  | 'authentication'
  | 'purpose'
  | 'state'
  | 'action'
  | 'match'
  | 'remark'
  | 'none';

/** One port (`from` = `to`) or a range, with the transports that stand beside it. */
export interface PortRange {
  readonly from: number;
  readonly to: number;
  readonly transports: readonly string[];
}

/** A known service; those of one family may share a port. */
export interface NetworkService {
  readonly id: string;
  readonly name: string;
  readonly family: string;
}

/** A row of a port table, matrix of streams, list of firewall rules or network file, as data. */
export interface NetworkRow {
  readonly place: Place;
  readonly headings: readonly string[];
  /** Number of its table in the document's evidence. */
  readonly table: number;
  /** Its own mark (F3), and those of other rows that it names; only marks with letters tell rows apart. */
  readonly id: string | null;
  readonly refs: readonly string[];
  readonly services: readonly NetworkService[];
  readonly transports: readonly string[];
  readonly ports: readonly PortRange[];
  readonly faultyPorts: readonly string[];
  /** No ports by number, but all of them, or whichever come. */
  readonly openPorts: 'all' | 'dynamic' | null;
  readonly isDirected: boolean;
  readonly source: string | null;
  readonly destination: string | null;
  readonly isAnyToAny: boolean;
  readonly faultyAddresses: readonly string[];
  /** Addresses of the internet that stand alone, and those that the row names. */
  readonly bareAddresses: readonly string[];
  readonly namedAddresses: readonly string[];
  readonly isEncrypted: boolean;
  /** `denied`: a rule that blocks; `off`: a port that is closed or a service that is switched off. */
  readonly state: 'open' | 'off' | 'denied';
  /** No firewall stands in its way: another medium than a network, or it stays inside. */
  readonly isLocal: boolean;
  /** What is insecure and has no reason in the row or its section. */
  readonly insecure: readonly string[];
  /** Pairs of service and port or transport that can't be, in words. */
  readonly implausible: readonly string[];
  /** Streams of the list of easily forgotten ones that it may be. */
  readonly flows: readonly string[];
}

/** A table, list or file in which rows of the network stand. */
export interface NetworkTable {
  /** Its first line. */
  readonly place: Place;
  readonly rows: number;
  readonly listsStreams: boolean;
  readonly listsRules: boolean;
}

/** A place that says that the device has a certain stream or interface. */
export interface NetworkMention {
  readonly id: string;
  readonly place: Place;
  readonly headings: readonly string[];
}

/** A sentence outside of tables that gives a service its port. */
export interface PortMention {
  readonly service: NetworkService;
  readonly port: number;
  readonly place: Place;
}

/** All that one document says about ports, streams and other ways in. */
export interface NetworkEvidence {
  readonly tables: readonly NetworkTable[];
  readonly rows: readonly NetworkRow[];
  /** Streams that running text declares. */
  readonly flows: readonly NetworkMention[];
  readonly interfaces: readonly NetworkMention[];
  readonly ports: readonly PortMention[];
}
