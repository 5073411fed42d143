import type { Component, Inventory } from '#model/inventory';
import { finding, labelOf, type BillJudgement } from './judge-bills.js';

const NAMED = 5;

/** Judges one thing that every component should have: tells the share that has it and names those that do not. `what` reads after "have". */
export function judgeShare(
  { components, place }: Inventory,
  what: string,
  isComplete: (component: Component) => boolean,
): BillJudgement {
  if (components.length === 0)
    return { sound: [], findings: [finding(place, `The SBOM lists no component; each should have ${what}`)] };
  const sound: Component[] = [];
  const lacking: Component[] = [];
  for (const one of components) (isComplete(one) ? sound : lacking).push(one);
  const [first] = lacking;
  if (!first) return { sound: sound.map((one) => one.place), findings: [] };
  const names = lacking.slice(0, NAMED).map(labelOf).join(', ');
  const more = lacking.length > NAMED ? ` and ${lacking.length - NAMED} more` : '';
  // Rounded down, so that one gap among thousands is never 100 %.
  const percent = Math.floor((sound.length / components.length) * 100);
  const note = `${sound.length} of ${components.length} components (${percent} %) have ${what}; without: ${names}${more}`;
  return { sound: sound.map((one) => one.place), findings: [finding(first.place, note)] };
}
