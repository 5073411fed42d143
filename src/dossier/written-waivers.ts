import type { PositionedYaml } from '#documents/yaml/positioned';
import type { Mistake } from './check-shape.js';

/** A waiver as it is written: well-formed, its rule not yet looked up. */
export interface WrittenWaiver {
  readonly rule: string;
  readonly element: string | null;
  readonly document: string | null;
  readonly fingerprint: string | null;
  readonly reason: string;
  readonly approver: string;
  readonly expires: string;
  readonly reference: string | null;
  readonly line: number;
}

/** A waiver with a mistake, as far as it can be made out what it is about. */
export interface FaultyWaiver {
  readonly rule: string;
  readonly element: string | null;
  readonly line: number;
  readonly fault: string;
}

export interface WrittenWaivers {
  readonly waivers: readonly WrittenWaiver[];
  readonly faulty: readonly FaultyWaiver[];
}

/** Reads the entries under `waivers` of a YAML file; those that mistakes were found in are kept apart. */
export function writtenWaivers(yaml: PositionedYaml, mistakes: readonly Mistake[]): WrittenWaivers {
  const entries = (yaml.value as { readonly waivers?: unknown } | null | undefined)?.waivers;
  const waivers: WrittenWaiver[] = [];
  const faulty: FaultyWaiver[] = [];
  for (const n of Array.isArray(entries) ? entries.keys() : []) {
    const line = yaml.lineOf(['waivers', n]);
    const text = (key: string): string | null => yaml.writtenAt(['waivers', n, key])?.trim() || null;
    const mistake = mistakes.find(({ path }) => path[0] === 'waivers' && path[1] === n);
    const about = { rule: text('rule') ?? '', element: text('element'), line };
    if (mistake) {
      faulty.push({ ...about, fault: mistake.message });
      continue;
    }
    waivers.push({
      ...about,
      document: text('document'),
      fingerprint: text('fingerprint'),
      reason: text('reason') ?? '',
      approver: text('approver') ?? '',
      expires: text('expires') ?? '',
      reference: text('reference'),
    });
  }
  return { waivers, faulty };
}
