import type { CompileCondition } from '#evidence/kinds';
import type { LoadFormat } from '#report/formats';

/** A check kind: what a rule may write of it, and how a condition of it is made ready, as those that are built in. */
export interface CheckKind {
  /** JSON Schema (draft 7) of its parameters, `kind` and `grade` left out. */
  readonly parameters: object;
  readonly compile: CompileCondition;
}

/** What the module of a plugin exports as its default. Ids are small letters, digits and hyphens. */
export interface Plugin {
  /** Names it in problems. */
  readonly name: string;
  /** By the id that a rule names under `kind`. */
  readonly checkKinds?: Readonly<Record<string, CheckKind>>;
  /** By the id that `--format` names, in the same form as those that are built in. */
  readonly formats?: Readonly<Record<string, LoadFormat>>;
}
