import { isRecord } from '#model/is-record';
import { KINDS, type CompileCondition } from '#evidence/kinds';
import type { Validate } from '#model/schema-fault';

/** A check kind that is not built in: how a condition of it is made ready, and what tells whether its parameters are right. */
export interface AddedKind {
  readonly compile: CompileCondition;
  readonly validate: Validate;
  /** Hash of the program that brings it. */
  readonly sha256: string;
}

/** By the id that a rule names under `kind`. */
export type AddedKinds = Readonly<Record<string, AddedKind>>;

/** What of added kinds a rule set is compiled with. */
export const compilersOf = (kinds: AddedKinds): Readonly<Record<string, CompileCondition>> =>
  Object.fromEntries(Object.entries(kinds).map(([id, { compile }]) => [id, compile]));

/** Kinds that a rule may name without any plugin; an audit judges the whole dossier. */
export const BUILT_IN_KINDS: readonly string[] = [...Object.keys(KINDS), 'audit'];

type Loose = Readonly<Record<string, unknown>>;

/** A condition of a rule file that is still unchecked, and where it stands in it. */
export interface WrittenCondition {
  readonly keys: readonly (string | number)[];
  readonly kind: string;
  /** What it says beside `kind` and `grade`. */
  readonly parameters: Loose;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The conditions of a rule file whose kind is not built in. */
export function foreignConditions(rule: unknown): WrittenCondition[] {
  if (!isRecord(rule)) return [];
  return listOf(rule['elements']).flatMap((element, n) =>
    ['find', 'deny'].flatMap((key) =>
      listOf(isRecord(element) ? element[key] : null).flatMap((condition, at) => {
        if (!isRecord(condition)) return [];
        const { kind, grade: _, ...parameters } = condition;
        if (typeof kind !== 'string' || BUILT_IN_KINDS.includes(kind)) return [];
        return [{ keys: ['elements', n, key, at], kind, parameters }];
      }),
    ),
  );
}

/** The same rule file with a plain condition in the place of each foreign one, so that the built-in schema judges the rest; grades stay. */
export function withoutForeign(rule: unknown): unknown {
  if (!isRecord(rule) || foreignConditions(rule).length === 0) return rule;
  const plain = (condition: unknown): unknown => {
    if (!isRecord(condition) || typeof condition['kind'] !== 'string') return condition;
    if (BUILT_IN_KINDS.includes(condition['kind'])) return condition;
    return { kind: 'statement', ...('grade' in condition ? { grade: condition['grade'] } : {}) };
  };
  const elements = listOf(rule['elements']).map((element) => {
    if (!isRecord(element)) return element;
    const lists = ['find', 'deny'].filter((key) => Array.isArray(element[key]));
    return { ...element, ...Object.fromEntries(lists.map((key) => [key, listOf(element[key]).map(plain)])) };
  });
  return { ...rule, elements };
}
