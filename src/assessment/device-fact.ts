import { DEVICE_FACTS, LADDERS, NETWORK_INTERFACES } from '#model/device-facts';
import type { Device, FactValue } from '#model/dossier';

/** What a device says to one fact, ready to be asked: its values, and how people read it. */
export interface DeclaredFact {
  readonly values: readonly string[];
  readonly isYes: boolean;
  readonly shown: string;
}

function shownValue(value: FactValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : value.join(', ');
}

function valuesOf(name: string, value: FactValue): readonly string[] {
  if (typeof value === 'boolean') return [];
  if (typeof value !== 'string') return value;
  const ladder = Object.hasOwn(LADDERS, name) ? LADDERS[name]! : [];
  if (ladder.includes(value)) return ladder.slice(0, ladder.indexOf(value) + 1);
  // Free text says "none" as people type it.
  return [value.trim().toLowerCase() === 'none' ? 'none' : value];
}

function declared(name: string, value: FactValue): DeclaredFact {
  return { values: valuesOf(name, value), isYes: value === true, shown: `${name}: ${shownValue(value)}` };
}

function networkOf(interfaces: FactValue | undefined): DeclaredFact | null {
  if (interfaces === undefined || typeof interfaces === 'boolean') return null;
  const values = typeof interfaces === 'string' ? [interfaces] : interfaces;
  return {
    values: [],
    isYes: values.some((value) => NETWORK_INTERFACES.includes(value)),
    shown: `networked: not declared; interfaces: ${values.join(', ')}`,
  };
}

/** What the device says to a fact by itself, by derivation or by default; null where nobody knows. */
export function factOf(device: Device | null, name: string): DeclaredFact | null {
  if (!device) return null;
  if (name === 'regulation') {
    if (!device.regulation) return null;
    const values = device.regulation === 'both' ? ['mdr', 'ivdr', 'both'] : [device.regulation];
    return { values, isYes: false, shown: `regulation: ${device.regulation}` };
  }
  const value = Object.hasOwn(device.facts, name) ? device.facts[name] : undefined;
  if (value !== undefined) return declared(name, value);
  if (name === 'networked') return networkOf(device.facts['interfaces']);
  const definition = DEVICE_FACTS[name];
  return definition?.kind === 'yes-no' && definition.whenLeftOut
    ? { values: [], isYes: true, shown: `${name}: yes by default` }
    : null;
}
