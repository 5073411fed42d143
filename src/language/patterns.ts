import { matchesOf } from '#text/matches-of';

/** A value that is recognised by its form: durations, ports, addresses, versions, menu paths ... */
export interface Pattern {
  readonly concept: number;
  /** Written for small letters, unless exact: folding the text once beats folding it in every expression. */
  readonly expression: RegExp;
  readonly exact: boolean;
  /** Tells at a glance that it can't be there: a text without one of these characters holds no such value. */
  readonly needs: RegExp | null;
}

/** Places of a value in a text. */
export interface PatternMatch {
  readonly concept: number;
  readonly from: number;
  readonly to: number;
}

/** Finds all values of all patterns in a text. */
export function matchPatterns(text: string, patterns: readonly Pattern[]): PatternMatch[] {
  const lower = text.toLowerCase();
  // Nearly always of the same length; where it is not (a few capitals grow), places would shift.
  const folded = lower.length === text.length ? lower : text;
  const found: PatternMatch[] = [];
  for (const { concept, expression, needs, exact } of patterns) {
    if (needs && !needs.test(folded)) continue;
    for (const match of matchesOf(expression, exact ? text : folded)) {
      if (match[0].length > 0) found.push({ concept, from: match.index, to: match.index + match[0].length });
    }
  }
  return found;
}
