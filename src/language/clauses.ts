import type { Bits } from './bits.js';
import { hasBit } from './bits.js';
import type { Tag } from './lexicon.js';
import type { Token } from './tokenize.js';

/** A stretch of tokens with its own verb. `conditional` clauses (if, when, until ...) deny nothing by a "not" in them. */
export interface Clause {
  readonly run: number;
  readonly first: number;
  readonly last: number;
  readonly conditional: boolean;
}

/** Concepts that open a clause, as data of the language. */
export interface ClauseMarks {
  readonly opener: Bits;
  readonly condition: Bits;
}

const HARD = /[;:()|]|\s[—–-]\s|\.\s/;

/** Cuts the tokens of one run into clauses at strong punctuation and at the words that open a clause. */
export function splitClauses(
  text: string,
  tokens: readonly Token[],
  tags: readonly Tag[],
  marks: ClauseMarks,
  run: number,
): Clause[] {
  const opens = new Map<number, boolean>();
  for (const tag of tags) {
    if (hasBit(marks.condition, tag.concept)) opens.set(tag.first, true);
    else if (hasBit(marks.opener, tag.concept) && !opens.has(tag.first)) opens.set(tag.first, false);
  }
  const clauses: Clause[] = [];
  let first = 0;
  let conditional = opens.get(0) ?? false;
  for (let i = 1; i < tokens.length; i += 1) {
    const between = text.slice(tokens[i - 1]!.to, tokens[i]!.from);
    const opened = opens.get(i);
    const closesCondition = conditional && between.includes(',');
    if (opened === undefined && !closesCondition && !HARD.test(between)) continue;
    clauses.push({ run, first, last: i - 1, conditional });
    first = i;
    conditional = opened ?? false;
  }
  if (tokens.length > 0) clauses.push({ run, first, last: tokens.length - 1, conditional });
  return clauses;
}
