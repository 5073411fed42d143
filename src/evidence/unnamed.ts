import { candidatesOf } from '#language/candidates';
import { matchesAll, matchesAny, type AllOf, type AnyOf } from '#language/expression';
import { isSurrounded, type Names, type Surrounding } from './condition-terms.js';
import { sightingOf, type Observer } from './observe.js';

interface Groups {
  readonly all: AllOf;
  readonly around: Surrounding;
}

/** Concepts of things that products have names of their own for; which they are is data of the lexicon. */
export function makerNamesOf({ lexicon, sets }: Names): AnyOf {
  return (sets['maker-names'] ?? []).flatMap((id) => lexicon.numberOf(id) ?? []);
}

/** A condition without one of its groups. */
function without({ all, around }: Groups, group: AnyOf): Groups {
  const left = (groups: AllOf): AllOf => groups.filter((one) => one !== group);
  return {
    all: left(all),
    around: { ...around, near: left(around.near), section: left(around.section), heading: left(around.heading) },
  };
}

/**
 * Places that fit a condition in all but the name of a thing that the document never calls by a known name. They are no
 * near misses: only several of them in one chapter tell that the maker has a word of its own for it.
 */
export function compileUnnamed(check: Groups, makerNames: AnyOf): Observer {
  const { near, section, heading } = check.around;
  const named = [...check.all, ...near, ...section, ...heading].flatMap((group) => {
    const name = group.find((concept) => makerNames.includes(concept));
    const rest = without(check, group);
    return name === undefined || rest.all.length === 0 ? [] : [{ group, name, rest }];
  });
  return (reading) =>
    named.flatMap(({ group, name, rest }) =>
      (candidatesOf(reading.index, rest.all) ?? [])
        .map((n) => reading.statements[n]!)
        .filter(
          (statement) =>
            statement.kind !== 'heading' &&
            statement.mood === null &&
            matchesAll(statement.joined, rest.all) &&
            !matchesAny(statement.near, group) &&
            isSurrounded(statement, rest.around),
        )
        .map((statement) => ({ ...sightingOf(statement, 'weak', 'mention-only', 0), lacking: name })),
    );
}
