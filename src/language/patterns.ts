/** A value that is recognised by its form: durations, ports, addresses, versions, menu paths ... */
export interface Pattern {
  readonly concept: number;
  readonly expression: RegExp;
}

/** Places of a value in a text. */
export interface PatternMatch {
  readonly concept: number;
  readonly from: number;
  readonly to: number;
}

/** Finds all values of all patterns in a text. */
export function matchPatterns(text: string, patterns: readonly Pattern[]): PatternMatch[] {
  const found: PatternMatch[] = [];
  for (const { concept, expression } of patterns) {
    for (const match of text.matchAll(expression)) {
      if (match[0].length > 0) found.push({ concept, from: match.index, to: match.index + match[0].length });
    }
  }
  return found;
}
