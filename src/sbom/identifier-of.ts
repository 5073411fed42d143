import type { Identifier } from '#model/inventory';
import type { Place } from '#model/span';
import { cpeFault } from './cpe-fault.js';
import { purlFault } from './purl-fault.js';

/** Makes an identifier of a kind (`purl`, `cpe`, `swid`, `other-id`) and checks its form where the kind has one. */
export function identifierOf(kind: string, value: string, place: Place): Identifier {
  const fault = kind === 'purl' ? purlFault(value) : kind === 'cpe' ? cpeFault(value) : null;
  return { kind, value, fault, place };
}
