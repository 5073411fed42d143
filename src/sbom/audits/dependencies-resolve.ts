import type { Audit, Finding } from '#model/audit';
import type { Inventory } from '#model/inventory';
import { directRefs } from './dependency-graph.js';
import { finding, judgeBills, type BillJudgement } from './judge-bills.js';

const MOST = 500;
// Refs into other documents can't be followed from here.
const ELSEWHERE = /^(?:urn:cdx:|DocumentRef-)/;

function dangling({ product, components, dependencies, otherRefs }: Inventory): Finding[] {
  const known = new Set([product?.ref, ...components.map(({ ref }) => ref), ...otherRefs]);
  const findings: Finding[] = [];
  for (const { from, to, place } of dependencies) {
    const lost = [from, ...to].filter((ref) => !known.has(ref) && !ELSEWHERE.test(ref));
    for (const ref of lost.slice(0, MOST - findings.length))
      findings.push(finding(place, `The dependency names "${ref.slice(0, 120)}", which is no component of the SBOM`));
  }
  return findings;
}

function judge(inventory: Inventory): BillJudgement {
  const { product, dependencies, components, place } = inventory;
  const links = dependencies.filter(({ to }) => to.length > 0);
  if (components.length === 0)
    return { sound: [], findings: [finding(place, 'The SBOM lists no component that anything could depend on')] };
  if (links.length === 0)
    return {
      sound: [],
      findings: [finding(place, 'The SBOM names no dependency; expected was what each component needs')],
    };
  const findings = dangling(inventory);
  const isRooted = product === null || directRefs(inventory).size > 0;
  const root = isRooted ? [] : [finding(product.place, `Nothing is named that ${product.name} itself depends on`)];
  return {
    sound: findings.length + root.length > 0 ? [] : links.map((link) => link.place),
    findings: [...root, ...findings],
  };
}

/** Dependencies are named, lead from the product to its parts, and every end of them is there. */
export const dependenciesResolve: Audit = (context) => judgeBills(context, judge);
