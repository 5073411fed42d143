import type { Audit, AuditContext } from '#model/audit';
import type { Component, Inventory } from '#model/inventory';
import type { SbomProfile } from '#model/sbom-data';
import { profileOf } from '../words.js';
import { linkedRefs } from './dependency-graph.js';
import { finding, judgeBills, type BillJudgement } from './judge-bills.js';
import { judgeShare } from './judge-share.js';

/** What a component must have, as it reads after "have". */
const OF_COMPONENTS: Readonly<Record<string, string>> = {
  supplier: 'a supplier',
  'component-name': 'a name',
  version: 'a version',
  identifiers: 'another unique identifier (purl, CPE, SWID)',
  dependencies: 'a dependency relationship',
  hash: 'a hash',
  licence: 'a licence',
  filename: 'a file name',
  'file-properties': 'the properties executable, archive and structured',
};

/** What the bill itself must have. */
const OF_BILLS: Readonly<Record<string, string>> = {
  author: 'author (a person or organisation, not only a tool)',
  timestamp: 'timestamp',
  tool: 'name of the tool that made it',
  'generation-context': 'context in which it was made (such as build or source)',
  'bill-uri': 'identifier of its own',
  completeness: 'word on whether the dependencies are complete',
};

/** Whether a component carries one of some facts; a dependency is carried where the graph names it. */
function carries(inventory: Inventory, facts: readonly string[]): (component: Component) => boolean {
  if (facts.includes('dependency')) {
    const linked = linkedRefs(inventory);
    return ({ ref }) => ref !== null && linked.has(ref);
  }
  const wanted = facts.map((fact) => fact.split('&').map((part) => part.trim()));
  return ({ has }) => wanted.some((parts) => parts.every((part) => has.includes(part)));
}

function judgeBill({ has, places, place }: Inventory, name: string, facts: readonly string[]): BillJudgement {
  const found = facts.find((fact) => has.includes(fact));
  if (found !== undefined) return { sound: [places[found] ?? place], findings: [] };
  return { sound: [], findings: [finding(place, `The SBOM gives no ${name}`)] };
}

const isOlder = (version: string, lowest: string): boolean => {
  const [a, b] = [version, lowest].map((text) => text.split('.').map(Number));
  for (let n = 0; n < b!.length; n += 1) {
    const difference = (a![n] ?? b![n]!) - b![n]!;
    if (difference !== 0) return difference < 0;
  }
  return false;
};

function judgeFormat(
  { standard, version, place }: Inventory,
  formats: Readonly<Record<string, string>>,
): BillJudgement {
  const lowest = formats[standard];
  if (lowest === undefined || (version !== null && !isOlder(version, lowest))) return { sound: [place], findings: [] };
  return {
    sound: [],
    findings: [
      finding(place, `The SBOM is ${standard} ${version ?? 'of no version'}; at least ${lowest} was expected`),
    ],
  };
}

export const profileIn = ({ sbom }: AuditContext): SbomProfile => profileOf(sbom?.profile ?? 'ntia');

function auditOf(element: string): Audit {
  return (context) => {
    const profile = profileIn(context);
    const notAsked = { kind: 'nothing', reason: `the SBOM profile ${profile.id} does not ask for it` } as const;
    if (element === 'format-version') {
      const { formats } = profile;
      return formats ? judgeBills(context, (inventory) => judgeFormat(inventory, formats)) : notAsked;
    }
    const facts = profile.asks[element];
    if (!facts) return notAsked;
    const ofBill = OF_BILLS[element];
    return judgeBills(context, (inventory) =>
      ofBill
        ? judgeBill(inventory, ofBill, facts)
        : judgeShare(inventory, OF_COMPONENTS[element] ?? element, carries(inventory, facts)),
    );
  };
}

/** One audit for each element that some profile asks for: the share of components that have it, and those that do not. */
export const MINIMUM_ELEMENTS: Readonly<Record<string, Audit>> = Object.fromEntries(
  [...Object.keys(OF_COMPONENTS), ...Object.keys(OF_BILLS), 'format-version'].map((element) => [
    `sbom/has-${element}`,
    auditOf(element),
  ]),
);
