import {
  compileAllOf,
  compileAnyOf,
  countMatched,
  matchesAll,
  matchesAny,
  type AllOf,
  type AnyOf,
} from '#language/expression';
import { hasBit, type Bits } from '#language/bits';
import { candidatesOf } from '#language/candidates';
import type { Reading } from '#language/read-document';
import { isContradicted, isNegated, refusalOf } from '#language/refusal';
import type { Statement, StatementTag } from '#language/statement';
import type { Condition } from '#model/rule';
import { compileSurrounding, isSurrounded, type Names, type Surrounding } from './condition-terms.js';
import { sightingOf, type Observer, type Sighting } from './observe.js';
import { compileUnnamed, makerNamesOf } from './unnamed.js';

interface StatementCheck {
  readonly grade: 'strong' | 'weak';
  readonly all: AllOf;
  readonly own: AllOf;
  readonly around: Surrounding;
  readonly counts: readonly { readonly of: AnyOf; readonly least: number }[];
  readonly most: readonly { readonly of: AnyOf; readonly most: number }[];
  readonly accept: ReadonlySet<string>;
  readonly negated: boolean;
  /** Sees only what is said not to exist, which contradicts what is found elsewhere. */
  readonly absent: boolean;
  readonly inClause: boolean;
  readonly within: number;
  readonly blocks: ReadonlySet<string> | null;
}

function compile(condition: Condition, names: Names): StatementCheck {
  const { lexicon, sets } = names;
  const counts = Object.entries((condition['count'] ?? {}) as Record<string, number>);
  return {
    grade: condition.grade,
    all: compileAllOf(condition['all'], lexicon, sets),
    own: compileAllOf(condition['own'], lexicon, sets),
    around: compileSurrounding(condition, names),
    counts: counts.map(([text, least]) => ({ of: compileAnyOf(text, lexicon, sets), least })),
    most: Object.entries((condition['most'] ?? {}) as Record<string, number>).map(([text, most]) => ({
      of: compileAnyOf(text, lexicon, sets),
      most,
    })),
    accept: new Set((condition['accept'] ?? []) as string[]),
    negated: condition['negated'] === true,
    absent: condition['absent'] === true,
    inClause: condition['scope'] === 'clause',
    within: (condition['within'] as number | undefined) ?? Number.POSITIVE_INFINITY,
    blocks: condition['blocks'] ? new Set(condition['blocks'] as string[]) : null,
  };
}

/** Number of different stretches of words that carry one of the concepts; overlapping ones count once. */
function countTags(statement: Statement, of: AnyOf): number {
  const tags = statement.tags
    .filter((tag) => of.includes(tag.concept))
    .sort((a, b) => a.first - b.first || b.last - a.last);
  let count = 0;
  let end = -1;
  for (const tag of tags) {
    if (tag.first <= end) continue;
    count += 1;
    end = tag.last;
  }
  return count;
}

function standTogether(statement: Statement, { all, inClause, within }: StatementCheck): boolean {
  // A row, or a key with its value, is one clause whatever its cells hold.
  if (statement.kind === 'row' || statement.kind === 'entry') return true;
  if (!inClause && within === Number.POSITIVE_INFINITY) return true;
  const groups = all.filter((group) => matchesAny(statement.own, group));
  return statement.clauses.some((clause) => {
    const inside = (first: number, last: number) => !inClause || (first >= clause.first && last <= clause.last);
    const spots = groups.map((group) =>
      statement.tags.filter((tag) => group.includes(tag.concept) && inside(tag.first, tag.last)),
    );
    if (spots.some((tags) => tags.length === 0)) return false;
    return (
      spots[0] === undefined ||
      spots[0].some((a) =>
        spots.every((tags) => tags.some((b) => Math.max(a.first - b.last, b.first - a.last) <= within)),
      )
    );
  });
}

// A menu path or command that holds the word ("Tools > Restore") says both; two wordings over the same words say one thing.
const overlap = (a: StatementTag, b: StatementTag, values: Bits): boolean =>
  a.run === b.run && a.first <= b.last && b.first <= a.last && hasBit(values, a.concept) === hasBit(values, b.concept);

/** Whether each group has words of its own: one wording can't be both the object and what is said of it. */
function hasOwnWords(statement: Statement, groups: AllOf, values: Bits, taken: readonly StatementTag[] = []): boolean {
  const [group, ...rest] = groups;
  if (!group) return true;
  return statement.tags.some(
    (tag) =>
      group.includes(tag.concept) &&
      !taken.some((other) => overlap(other, tag, values)) &&
      hasOwnWords(statement, rest, values, [...taken, tag]),
  );
}

function isHit(statement: Statement, check: StatementCheck, values: Bits): boolean {
  if (check.blocks ? !check.blocks.has(statement.kind) : statement.kind === 'heading') return false;
  if (!matchesAll(statement.joined, check.all) || !matchesAll(statement.own, check.own)) return false;
  if (check.all.length > 0 && !check.all.some((group) => matchesAny(statement.own, group))) return false;
  if (!isSurrounded(statement, check.around)) return false;
  const inside = check.all.filter((group) => matchesAny(statement.own, group));
  if (inside.length > 1 && !hasOwnWords(statement, inside, values)) return false;
  if (check.most.some(({ of, most }) => countTags(statement, of) > most)) return false;
  return check.counts.every(({ of, least }) => countTags(statement, of) >= least) && standTogether(statement, check);
}

/** Says what is missing where only part of a condition stands: the place that fits best without being evidence. */
function almost(reading: Reading, check: StatementCheck): Sighting[] {
  const wanted = check.all.length + check.around.near.length + check.around.heading.length;
  if (wanted < 2) return [];
  const found: Sighting[] = [];
  for (const n of candidatesOf(reading.index, check.all) ?? []) {
    const statement = reading.statements[n]!;
    if (statement.kind === 'heading' || matchesAny(statement.own, check.around.without)) continue;
    const own = countMatched(statement.own, check.all);
    if (own === 0) continue;
    const have =
      countMatched(statement.joined, check.all) +
      countMatched(statement.near, check.around.near) +
      countMatched(statement.heading, check.around.heading);
    if (have < wanted - 1 || have < 2) continue;
    found.push(sightingOf(statement, 'weak', statement.mood ?? 'mention-only', have / wanted - 1));
  }
  return found.sort((a, b) => b.score - a.score || a.from - b.from).slice(0, 3);
}

function emptyHeadings(reading: Reading, check: StatementCheck): Sighting[] {
  const groups =
    check.around.heading.length > 0
      ? check.around.heading
      : check.around.near.length > 0
        ? check.around.near
        : check.all.slice(0, 1);
  if (groups.length === 0) return [];
  return reading.hollow
    .filter((statement) => matchesAll(statement.own, groups))
    .map((statement) => sightingOf(statement, 'weak', 'heading-only', -0.5));
}

/** A sentence, item, row or key with its value that says it: concepts that stand together, in fitting surroundings, in no refusing mood. */
export function compileStatement(condition: Condition, names: Names): Observer {
  const check = compile(condition, names);
  const unnamedIn = compileUnnamed(check, makerNamesOf(names));
  const groups = [...check.all, ...check.own, ...check.counts.map(({ of }) => of)];
  return (reading) => {
    const sightings: Sighting[] = [];
    const numbers = candidatesOf(reading.index, check.all);
    const candidates = numbers ? numbers.map((n) => reading.statements[n]!) : reading.statements;
    for (const statement of candidates) {
      if (!isHit(statement, check, reading.marks.value)) continue;
      if (check.absent) {
        const isSaid = statement.mood === null || statement.mood === 'negated';
        if (isSaid && isContradicted(statement, groups, reading.marks))
          sightings.push(sightingOf(statement, check.grade, null, 0));
        continue;
      }
      const negated = check.negated ? isNegated(statement, groups, reading.marks) : false;
      if (check.negated && !negated && statement.mood !== 'negated') continue;
      const accept = check.negated ? new Set([...check.accept, 'negated']) : check.accept;
      const refused = refusalOf(statement, groups, accept, reading.marks);
      const score = countMatched(statement.own, check.all) + countMatched(statement.heading, check.around.near) / 4;
      sightings.push(sightingOf(statement, check.grade, refused, score));
    }
    if (check.absent || sightings.some((one) => one.refused === null)) return sightings;
    return [...sightings, ...almost(reading, check), ...emptyHeadings(reading, check), ...unnamedIn(reading)];
  };
}
