/** What the conditions of one element found in one text, as bits: where it is stated, and where it is not. */
export interface Judgement {
  readonly kind: 'dossier' | 'passage';
  readonly right: number;
  readonly wrong: number;
}

/** What a set of conditions is worth. */
export interface Worth {
  readonly dossiers: number;
  /** Dossiers in which the element is found where it stands and nowhere else. */
  readonly trusted: number;
  readonly said: number;
  readonly toNoUse: number;
  readonly worth: number;
}

// An element that can be trusted in a whole dossier weighs as much as three passages; a false one costs more than a true one brings.
const TRUST = 3;
const FOUND = 1;
const FALSE_PASSAGE = 1.5;

function worthOf(judgements: readonly Judgement[], set: number): Worth {
  let trusted = 0;
  let found = 0;
  let said = 0;
  let toNoUse = 0;
  const dossiers = judgements.filter(({ kind }) => kind === 'dossier');
  for (const { right, wrong } of dossiers) {
    if ((right & set) !== 0) found += 1;
    if ((right & set) !== 0 && (wrong & set) === 0) trusted += 1;
  }
  for (const { kind, right, wrong } of judgements) {
    if (kind !== 'passage') continue;
    if ((right & set) !== 0) said += 1;
    if ((wrong & set) !== 0) toNoUse += 1;
  }
  const worth = TRUST * trusted + FOUND * found + said - FALSE_PASSAGE * toNoUse;
  return { dossiers: dossiers.length, trusted, said, toNoUse, worth };
}

/** Takes away one condition after the other as long as the element gains by it. */
export function bestConditions(
  judgements: readonly Judgement[],
  count: number,
): { readonly now: Worth; readonly best: Worth; readonly kept: readonly number[] } {
  const all = Array.from({ length: count }, (_, n) => n);
  const setOf = (numbers: readonly number[]): number => numbers.reduce((set, n) => set | (1 << n), 0);
  const now = worthOf(judgements, setOf(all));
  let kept: readonly number[] = all;
  let best = now;
  for (;;) {
    const smaller = kept.map((out) => kept.filter((n) => n !== out));
    const next = smaller
      .map((set) => ({ set, worth: worthOf(judgements, setOf(set)) }))
      .reduce<{ set: readonly number[]; worth: Worth } | null>(
        (a, b) => (a === null || b.worth.worth > a.worth.worth ? b : a),
        null,
      );
    if (!next || next.worth.worth <= best.worth) return { now, best, kept };
    kept = next.set;
    best = next.worth;
  }
}
