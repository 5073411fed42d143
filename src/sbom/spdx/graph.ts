import { isRecord } from '#model/is-record';
import { listOf, textOf } from '../bill-of.js';

type Data = Readonly<Record<string, unknown>>;

/** A node of an SPDX 3 graph with its JSON pointer. */
export interface Node {
  readonly data: Data;
  readonly pointer: string;
}

/** The nodes of an SPDX 3 document: found by id, or listed by type. */
export interface Graph {
  readonly nodes: readonly Node[];
  /** The node that a reference means: an id, or the node itself where it is written in place. */
  readonly resolve: (reference: unknown) => Node | null;
  readonly ofType: (type: RegExp) => readonly Node[];
}

export const idOf = ({ data }: Node): string | null => textOf(data['spdxId']) ?? textOf(data['@id']);
export const typeOf = ({ data }: Node): string => textOf(data['type'] ?? data['@type']) ?? '';

/** The id that a reference gives. */
export const refOf = (reference: unknown): string | null =>
  isRecord(reference) ? (textOf(reference['spdxId']) ?? textOf(reference['@id'])) : textOf(reference);

/** Opens the graph of an SPDX 3 document; a document of a single node is a graph of one. */
export function graphOf(data: Data): Graph {
  const list = Array.isArray(data['@graph'])
    ? listOf(data['@graph']).map((node, n) => ({ node, pointer: `/@graph/${n}` }))
    : [{ node: data, pointer: '' }];
  const nodes = list.flatMap(({ node, pointer }) => (isRecord(node) ? [{ data: node, pointer }] : []));
  const byId = new Map(nodes.map((node) => [idOf(node), node]));
  return {
    nodes,
    resolve: (reference) => {
      const known = byId.get(refOf(reference));
      return known ?? (isRecord(reference) ? { data: reference, pointer: '' } : null);
    },
    ofType: (type) => nodes.filter((node) => type.test(typeOf(node))),
  };
}
