import type { DossierResult } from '#model/report';

/** A dossier in the older and in the newer report; null where it is in one only. */
export interface Pair {
  readonly before: DossierResult | null;
  readonly after: DossierResult | null;
}

type IsSame = (a: DossierResult, b: DossierResult) => boolean;

// The surest first: a folder may be renamed, and so may a device.
const SAME: readonly IsSame[] = [
  (a, b) => a.root === b.root && a.name === b.name,
  (a, b) => a.root === b.root,
  (a, b) => a.name === b.name,
];

/** Finds for each dossier of the newer report its older state; the newer ones first, in their order, then those that are gone. */
export function pairDossiers(before: readonly DossierResult[], after: readonly DossierResult[]): Pair[] {
  const found = new Map<DossierResult, DossierResult>();
  for (const isSame of SAME) {
    for (const one of after.filter((dossier) => !found.has(dossier))) {
      const taken = new Set(found.values());
      const match = before.find((other) => !taken.has(other) && isSame(other, one));
      if (match) found.set(one, match);
    }
  }
  // Where each report tells of one dossier, they are the same whatever they are called.
  if (before.length === 1 && after.length === 1) found.set(after[0]!, before[0]!);
  const taken = new Set(found.values());
  return [
    ...after.map((dossier) => ({ before: found.get(dossier) ?? null, after: dossier })),
    ...before.filter((dossier) => !taken.has(dossier)).map((dossier) => ({ before: dossier, after: null })),
  ];
}
