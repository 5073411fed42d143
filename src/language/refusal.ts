import type { NearMissReason } from '#model/observation';
import { hasBit, type Bits } from './bits.js';
import type { AllOf } from './expression.js';
import type { MoodMarks } from './moods.js';
import type { Statement, StatementTag } from './statement.js';

// How far a "not" reaches: it denies what follows within five words, or what stands up to eight words before it as its subject.
// "No" and "nothing" deny all that is listed behind them.
const REACH_AFTER = 5;
const REACH_OF_NONE = 14;
const REACH_BEFORE = 8;

/** Tags of a statement that a condition's groups matched. */
export function matchedTags(statement: Statement, groups: AllOf): StatementTag[] {
  return statement.tags.filter((tag) => groups.some((group) => group.includes(tag.concept)));
}

const covers = (outer: StatementTag, inner: StatementTag): boolean =>
  outer.run === inner.run &&
  outer.first <= inner.first &&
  outer.last >= inner.last &&
  !outer.skipped.includes(inner.first);

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

/** A clause that begins with its negation ("No data is stored …", "Do not change …") is denied whole. */
function opensClause(statement: Statement, no: StatementTag): boolean {
  return statement.clauses.some(
    (clause) => clause.run === no.run && clause.first <= no.first && no.first - clause.first <= 2,
  );
}

function isDenied(statement: Statement, hit: StatementTag, no: StatementTag, marks: MoodMarks): boolean {
  if (!sameClause(statement, no, hit)) return false;
  const isOf = (kind: Bits): boolean => statement.tags.some((tag) => covers(tag, no) && hasBit(kind, tag.concept));
  if (isOf(marks.mainNegation)) return true;
  const isVerbal = isOf(marks.verbalNegation);
  const reach = isVerbal ? REACH_AFTER : REACH_OF_NONE;
  if (no.last < hit.first) return opensClause(statement, no) || hit.first - no.last <= reach;
  if (no.first > hit.first && no.last < hit.last) return true;
  return isVerbal && no.first > hit.last && no.first - hit.last <= REACH_BEFORE;
}

/** Whether negations deny what was matched: all of the words that one of the groups found. */
export function isNegated(statement: Statement, groups: AllOf, marks: MoodMarks): boolean {
  return areDenied(statement, groups, denials(statement, matchedTags(statement, groups), marks), marks);
}

/** Whether what was matched is denied by words of one kind of denial. */
function isDeniedBy(kind: Bits, statement: Statement, groups: AllOf, marks: MoodMarks): boolean {
  const denying = statement.tags.filter((tag) => hasBit(kind, tag.concept));
  const nos = denials(statement, matchedTags(statement, groups), marks);
  return areDenied(
    statement,
    groups,
    nos.filter((no) => denying.some((one) => covers(one, no))),
    marks,
  );
}

/** Whether the statement says that what was matched does not exist at all ("keeps no logs", "was not considered"). */
function isAbsent(statement: Statement, groups: AllOf, marks: MoodMarks): boolean {
  return isDeniedBy(marks.absence, statement, groups, marks);
}

/** Whether the statement flatly contradicts that what was matched is there ("there is no automatic lock"). */
export function isContradicted(statement: Statement, groups: AllOf, marks: MoodMarks): boolean {
  return isDeniedBy(marks.nonexistence, statement, groups, marks);
}

function areDenied(statement: Statement, groups: AllOf, nos: readonly StatementTag[], marks: MoodMarks): boolean {
  if (nos.length === 0) return false;
  return groups.some((group) => {
    const hits = statement.tags.filter((tag) => group.includes(tag.concept));
    return hits.length > 0 && hits.every((hit) => nos.some((no) => isDenied(statement, hit, no, marks)));
  });
}

/** Lip service: a hedge in the clause of the hit, or anywhere in a statement that names no value. */
function isHedged(statement: Statement, matched: readonly StatementTag[], marks: MoodMarks): boolean {
  const hedges = statement.tags.filter(
    (tag) => hasBit(marks.hedge, tag.concept) && !matched.some((hit) => covers(hit, tag)),
  );
  if (hedges.length === 0) return false;
  const isVague = !statement.tags.some((tag) => hasBit(marks.value, tag.concept));
  return isVague || hedges.some((hedge) => matched.some((hit) => sameClause(statement, hedge, hit)));
}

/** Whether a statement tells or allows somebody to do without a protection; told as a condition or an attack it may stand. */
function weakens(statement: Statement, marks: MoodMarks): boolean {
  return statement.tags.some((tag) => hasBit(marks.weakening, tag.concept) && !isConditional(statement, tag));
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
  if (weakens(statement, marks)) return 'negated';
  if (!accept.has('pointer') && statement.tags.some((tag) => hasBit(marks.pointer, tag.concept))) return 'mention-only';
  if (!accept.has('hedged') && isHedged(statement, matched, marks)) return 'hedged';
  const isRefuted = accept.has('negated') ? isAbsent : isNegated;
  if (isRefuted(statement, groups, marks)) return 'negated';
  return null;
}
