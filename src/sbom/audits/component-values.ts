import type { Audit, Finding } from '#model/audit';
import type { Component, Inventory } from '#model/inventory';
import type { Place } from '#model/span';
import { WORDS } from '../words.js';
import { finding, judgeBills, labelOf, pointerTo, type BillJudgement } from './judge-bills.js';

const INEXACT = new Set(WORDS.inexact);
const RANGE = /^(?:[\^~<>=!]|vers:|[[(].*,.*[\])]$)|\s(?:-|\|\||to)\s|\|\||[<>]=?|(?:^|\.)[x*](?:\.|$)|\.\*$/i;

const everyPart = ({ product, components }: Inventory): readonly Component[] =>
  product ? [product, ...components] : components;

/** What is wrong with the version of a component; null where it names one fixed state. */
function versionFault({ version, isExternal }: Component): string | null {
  if (version === null) return isExternal ? null : 'has no version';
  if (INEXACT.has(version.toLowerCase())) return `has the version "${version}", which names no fixed state`;
  return RANGE.test(version.slice(0, 200)) ? `has the range "${version.slice(0, 80)}" for a version` : null;
}

/** Every component has a version, and one that is no range and no moving name. */
export const versionsExact: Audit = (context) =>
  judgeBills(context, (inventory) => {
    const parts = everyPart(inventory);
    if (parts.length === 0) return { sound: [], findings: [finding(inventory.place, 'The SBOM lists no component')] };
    const judged = parts.map((part) => ({ part, fault: versionFault(part) }));
    return {
      sound: judged.flatMap(({ part, fault }) => (fault === null ? [part.versionPlace] : [])),
      findings: judged.flatMap(({ part, fault }) =>
        fault === null
          ? []
          : [finding(part.versionPlace, `${part.name || 'A component'} ${fault}; the exact version was expected`)],
      ),
    };
  });

interface Value {
  readonly text: string;
  readonly fault: string | null;
  readonly place: Place;
}

function judgeValues(inventory: Inventory, valuesOf: (part: Component) => readonly Value[]): BillJudgement | null {
  const judged = everyPart(inventory).flatMap((part) => valuesOf(part).map((value) => ({ part, value })));
  if (judged.length === 0) return null;
  const findings = judged.flatMap(({ part, value }): Finding[] =>
    value.fault === null
      ? []
      : [finding(value.place, `${labelOf(part)}: "${value.text.slice(0, 120)}" ${value.fault}`)],
  );
  return { sound: judged.flatMap(({ value }) => (value.fault === null ? [value.place] : [])), findings };
}

/** Every package URL and CPE name is well formed. */
export const identifiersValid: Audit = (context) =>
  judgeBills(
    context,
    (inventory) =>
      judgeValues(inventory, ({ identifiers }) =>
        identifiers
          .filter(({ kind }) => kind === 'purl' || kind === 'cpe')
          .map(({ value, fault, place }) => ({ text: value, fault, place })),
      ),
    'the SBOM gives no purl and no CPE',
  );

/** Every licence expression parses. */
export const licencesValid: Audit = (context) =>
  judgeBills(context, (inventory) => judgeValues(inventory, ({ licences }) => licences), 'the SBOM gives no licence');

/** What makes a component the same as another: its package URL, else name, version and supplier. */
function keyOf({ identifiers, name, version, supplier, kind }: Component): string {
  const purl = identifiers.find((one) => one.kind === 'purl');
  return purl
    ? purl.value
    : [kind, supplier, name, version]
        .map((part) => part ?? '')
        .join('\u0000')
        .toLowerCase();
}

/** No component is listed twice. */
export const componentsUnique: Audit = (context) =>
  judgeBills(
    context,
    (inventory) => {
      if (inventory.components.length === 0) return null;
      const first = new Map<string, Component>();
      const findings = inventory.components.flatMap((part) => {
        const known = first.get(keyOf(part));
        if (known) return [finding(part.place, `${labelOf(part)} is listed already at ${pointerTo(known.place)}`)];
        first.set(keyOf(part), part);
        return [];
      });
      return { sound: [...first.values()].map(({ place }) => place), findings };
    },
    'the SBOM lists no component',
  );
