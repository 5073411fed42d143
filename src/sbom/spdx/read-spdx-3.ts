import type { Component, Dependency } from '#model/inventory';
import { isRecord } from '#model/is-record';
import { listOf, textOf } from '../bill-of.js';
import type { At, BillContent, ReadBill } from '../read-bill.js';
import { saidOf } from '../words.js';
import { graphOf, idOf, refOf, type Graph, type Node } from './graph.js';
import { readSoftwarePackage, type Said } from './read-software-package.js';

const PACKAGE = /(?:^|[/_])Package$/;
const RELATIONSHIP = /(?:^|\/)(?:LifecycleScoped)?Relationship$/;
const COLLECTION = /(?:^|[/_])(?:SpdxDocument|Sbom|Bom|Bundle)$/;
const NEEDS =
  /^(?:dependsOn|contains|has(?:Dynamic|Static)Link|hasPrerequisite|has(?:Optional|Provided)\w+|hasDependencyManifest)$/;

/** What relationships say of packages: their licences by package. */
function licencesBy(graph: Graph, at: At): ReadonlyMap<string, readonly Said[]> {
  const found = new Map<string, Said[]>();
  for (const { data } of graph.ofType(RELATIONSHIP)) {
    if (!/^has(?:Declared|Concluded)License$/.test(textOf(data['relationshipType']) ?? '')) continue;
    const from = refOf(data['from']);
    if (from === null) continue;
    const said = listOf(data['to']).flatMap((to) => {
      const node = graph.resolve(to);
      const text = textOf(node?.data['simplelicensing_licenseExpression']);
      if (!node || text === null) return [];
      return [{ text, place: at(`${node.pointer}/simplelicensing_licenseExpression`) }];
    });
    found.set(from, [...(found.get(from) ?? []), ...said]);
  }
  return found;
}

function dependenciesOf(graph: Graph, at: At): Dependency[] {
  return graph.ofType(RELATIONSHIP).flatMap(({ data, pointer }) => {
    const from = refOf(data['from']);
    if (from === null || !NEEDS.test(textOf(data['relationshipType']) ?? '')) return [];
    const to = listOf(data['to'])
      .map(refOf)
      .filter((ref) => ref !== null && !/\/(?:NoneElement|NoAssertionElement|None|NoAssertion)$/.test(ref));
    return [{ from, to: to.filter((ref) => ref !== null), place: at(pointer) }];
  });
}

/** The packages that the document is about: its root elements, through collections that it roots in. */
function rootsOf(graph: Graph): ReadonlySet<string> {
  const roots = new Set<string>();
  const documents = graph.ofType(/(?:^|\/)SpdxDocument$/);
  const open = [...(documents.length > 0 ? documents : graph.ofType(COLLECTION))];
  const seen = new Set<Node>();
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    for (const reference of listOf(node.data['rootElement'])) {
      const target = graph.resolve(reference);
      const id = refOf(reference);
      if (target && listOf(target.data['rootElement']).length > 0) open.push(target);
      else if (id !== null) roots.add(id);
    }
  }
  return roots;
}

function creationOf(graph: Graph): Node | null {
  const document = graph.ofType(COLLECTION)[0];
  return (document && graph.resolve(document.data['creationInfo'])) ?? graph.ofType(/(?:^|\/)CreationInfo$/)[0] ?? null;
}

/** Where the facts about the bill itself stand. */
function factPointers(graph: Graph, creation: Node | null): Readonly<Record<string, string | null>> {
  const agents = listOf(creation?.data['createdBy']).map((reference) => graph.resolve(reference));
  const isAuthor = (agent: Node | null): agent is Node =>
    agent !== null && saidOf(agent.data['name']) !== null && !/Tool$|SoftwareAgent$/.test(String(agent.data['type']));
  const author = agents.find(isAuthor);
  const reachable = agents.find(
    (agent) =>
      isAuthor(agent) &&
      listOf(agent.data['externalIdentifier']).some(
        (one) => isRecord(one) && /email|urlScheme|uri|url/i.test(String(one['externalIdentifierType'])),
      ),
  );
  const boms = graph.ofType(COLLECTION);
  const typed = boms.find(({ data }) => listOf(data['software_sbomType']).length > 0);
  const complete = graph.ofType(RELATIONSHIP).find(({ data }) => textOf(data['completeness']) !== null);
  const identified = boms.find((node) => idOf(node) !== null);
  return {
    author: author ? `${author.pointer}/name` : null,
    'author-contact': reachable ? `${reachable.pointer}/externalIdentifier` : null,
    tool: creation && listOf(creation.data['createdUsing']).length > 0 ? `${creation.pointer}/createdUsing` : null,
    lifecycle: typed ? `${typed.pointer}/software_sbomType` : null,
    uri: identified ? `${identified.pointer}/spdxId` : null,
    completeness: complete ? `${complete.pointer}/completeness` : null,
  };
}

/** Reads an SPDX 3 bill. A package that is its only root is the product; all others are its components. */
export const readSpdx3: ReadBill = (data, at): BillContent => {
  const graph = graphOf(data);
  const licences = licencesBy(graph, at);
  const roots = rootsOf(graph);
  const all: Component[] = graph
    .ofType(PACKAGE)
    .map((node) => readSoftwarePackage(node, graph, licences.get(idOf(node) ?? '') ?? [], at));
  const tops = all.filter(({ ref }) => ref !== null && roots.has(ref));
  const product = tops.length === 1 ? tops[0]! : null;
  const creation = creationOf(graph);
  const created = textOf(creation?.data['created']);
  const places = Object.entries(factPointers(graph, creation)).flatMap(([fact, pointer]) =>
    pointer === null ? [] : [[fact, at(pointer)] as const],
  );
  const known = new Set(all.map(({ ref }) => ref));
  const imports = graph
    .ofType(COLLECTION)
    .flatMap((node) =>
      listOf(node.data['import']).map((one) => (isRecord(one) ? textOf(one['externalSpdxId']) : null)),
    );
  return {
    product,
    components: all.filter((one) => one !== product),
    dependencies: dependenciesOf(graph, at),
    otherRefs: [...graph.nodes.map(idOf), ...imports]
      .filter((ref) => ref !== null && !known.has(ref))
      .filter((ref) => ref !== null),
    timestamp: created === null || !creation ? null : { value: created, place: at(`${creation.pointer}/created`) },
    places: Object.fromEntries(places),
  };
};
