import type { NearMissReason } from '#model/observation';
import { hasBit } from './bits.js';
import type { AllOf } from './expression.js';
import type { MoodMarks } from './moods.js';
import type { Statement, StatementTag } from './statement.js';

// How far a "not" reaches: it denies what follows within five words, or what stands up to eight words before it as its subject.
const REACH_AFTER = 5;
const REACH_BEFORE = 8;

/** Tags of a statement that a condition's groups matched. */
export function matchedTags(statement: Statement, groups: AllOf): StatementTag[] {
  return statement.tags.filter((tag) => groups.some((group) => group.includes(tag.concept)));
}

const covers = (outer: StatementTag, inner: StatementTag): boolean =>
  outer.run === inner.run && outer.first <= inner.first && outer.last >= inner.last;

function sameClause(statement: Statement, a: StatementTag, b: StatementTag): boolean {
  if (a.run !== b.run) return false;
  return statement.clauses.some(
    (clause) =>
      clause.run === a.run &&
      clause.first <= a.last &&
      clause.last >= a.first &&
      clause.first <= b.last &&
      clause.last >= b.first,
  );
}

function isConditional(statement: Statement, tag: StatementTag): boolean {
  return statement.clauses.some(
    (clause) => clause.run === tag.run && clause.conditional && clause.first <= tag.first && clause.last >= tag.last,
  );
}

/** Negations of a statement that deny something: idioms, conditions and those inside a matched wording deny nothing. */
function denials(statement: Statement, matched: readonly StatementTag[], marks: MoodMarks): StatementTag[] {
  const idioms = statement.tags.filter((tag) => hasBit(marks.negationIdiom, tag.concept));
  return statement.tags.filter(
    (tag) =>
      hasBit(marks.negation, tag.concept) &&
      !idioms.some((idiom) => covers(idiom, tag)) &&
      !matched.some((hit) => covers(hit, tag)) &&
      !isConditional(statement, tag),
  );
}

/** Whether a negation denies what was matched. */
export function isNegated(statement: Statement, matched: readonly StatementTag[], marks: MoodMarks): boolean {
  return denials(statement, matched, marks).some((no) =>
    matched.some((hit) => {
      if (!sameClause(statement, no, hit)) return false;
      if (no.last < hit.first) return hit.first - no.last <= REACH_AFTER;
      return no.first > hit.last && no.first - hit.last <= REACH_BEFORE;
    }),
  );
}

/** Why the hit may not count, or null. `accept` lists the moods that this condition takes as evidence. */
export function refusalOf(
  statement: Statement,
  groups: AllOf,
  accept: ReadonlySet<string>,
  marks: MoodMarks,
): NearMissReason | null {
  if (statement.mood !== null && !accept.has(statement.mood)) return statement.mood;
  const matched = matchedTags(statement, groups);
  if (
    !accept.has('future') &&
    statement.tags.some((tag) => hasBit(marks.future, tag.concept) && !matched.some((hit) => covers(hit, tag)))
  )
    return 'future';
  if (!accept.has('pointer') && statement.tags.some((tag) => hasBit(marks.pointer, tag.concept))) return 'mention-only';
  if (!accept.has('hedged')) {
    const hedges = statement.tags.filter((tag) => hasBit(marks.hedge, tag.concept));
    if (
      hedges.some((hedge) => matched.some((hit) => covers(hit, hedge) === false && sameClause(statement, hedge, hit)))
    )
      return 'hedged';
  }
  if (!accept.has('negated') && isNegated(statement, matched, marks)) return 'negated';
  return null;
}
