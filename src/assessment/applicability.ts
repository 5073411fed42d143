import type { Device } from '#model/dossier';
import { factOf, type DeclaredFact } from './device-fact.js';
import { parseApplicability, type Applicability, type FactCondition } from './parse-applicability.js';

export { parseApplicability } from './parse-applicability.js';

/** Whether a rule applies to a device, and by which facts. */
export interface Applies {
  readonly applies: boolean;
  /** The declared facts that make the rule not apply, for people (`accounts: none`); null where it applies. */
  readonly decidedBy: string | null;
  /** Facts that nobody declared and for whose lack alone the rule applies. */
  readonly undeclared: readonly string[];
}

const YES: Applies = { applies: true, decidedBy: null, undeclared: [] };
const unique = (words: readonly string[]): string[] => [...new Set(words)];

function isMet(condition: FactCondition, fact: DeclaredFact): boolean {
  switch (condition.kind) {
    case 'yes':
      return fact.isYes;
    case 'holds':
      return fact.values.includes(condition.value);
    case 'beyond':
      return fact.values.some((value) => !condition.values.includes(value));
  }
}

function both(parts: readonly Applies[]): Applies {
  const against = parts.find(({ applies }) => !applies);
  return against ?? { ...YES, undeclared: unique(parts.flatMap(({ undeclared }) => undeclared)) };
}

function either(parts: readonly Applies[]): Applies {
  const inFavour = parts.filter(({ applies }) => applies);
  if (inFavour.some(({ undeclared }) => undeclared.length === 0)) return YES;
  if (inFavour.length > 0) return { ...YES, undeclared: unique(inFavour.flatMap(({ undeclared }) => undeclared)) };
  return {
    applies: false,
    decidedBy: unique(parts.map(({ decidedBy }) => decidedBy ?? '')).join(' and '),
    undeclared: [],
  };
}

function evaluate(condition: Applicability, device: Device | null): Applies {
  if ('parts' in condition) {
    const parts = condition.parts.map((part) => evaluate(part, device));
    return condition.kind === 'and' ? both(parts) : either(parts);
  }
  const fact = factOf(device, condition.fact);
  if (!fact) return { ...YES, undeclared: [condition.fact] };
  return isMet(condition, fact) ? YES : { applies: false, decidedBy: fact.shown, undeclared: [] };
}

/** Whether a rule with this `applies` expression (null: always) applies to the device. A fact left out never rules it out. */
export function isApplicable(expression: string | null, device: Device | null): Applies {
  return expression === null ? YES : evaluate(parseApplicability(expression), device);
}
