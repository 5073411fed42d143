import type { Device } from '#model/dossier';
import { factOf } from './device-fact.js';
import { parseApplicability, type Applicability } from './parse-applicability.js';

function named(condition: Applicability): readonly string[] {
  return 'parts' in condition ? condition.parts.flatMap(named) : [condition.fact];
}

/** What the device says to each fact that an `applies` expression asks, for people: `accounts: local`, `logs: not declared`. */
export function factsOf(expression: string, device: Device | null): readonly string[] {
  const facts = [...new Set(named(parseApplicability(expression)))];
  return facts.map((fact) => factOf(device, fact)?.shown ?? `${fact}: not declared`);
}
