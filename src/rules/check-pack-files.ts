import type { Problem } from '#model/report';
import type { Validate } from '#model/schema-fault';
import * as validators from '../generated/validators.js';
import { BUILT_IN_KINDS, foreignConditions, withoutForeign, type AddedKinds } from './added-kinds.js';
import type { SourceFile } from './rule-source.js';
import { schemaOf } from './schema-of.js';

const BY_SCHEMA: Readonly<Record<string, Validate>> = {
  rule: validators.validateRule,
  lexicon: validators.validateLexicon,
  pack: validators.validatePack,
  patterns: validators.validatePatterns,
  sets: validators.validateSets,
  topics: validators.validateTopics,
};

/** A parsed file with the lines of its parts. */
export interface PositionedFile extends SourceFile {
  readonly shownPath: string;
  readonly lineOf: (path: readonly (string | number)[]) => number;
}

type Keys = readonly (string | number)[];

function problemAt({ shownPath, lineOf }: PositionedFile, keys: Keys, message: string, hint: string): Problem {
  return { kind: 'config', message: `${shownPath}: ${message}`, path: shownPath, line: lineOf(keys), hint };
}

/** What a validator objects to, with where it stands: below the keys that lead to what was validated. */
function objectionTo(file: PositionedFile, validate: Validate, above: Keys, hint: string): Problem {
  // Where several forms are allowed, the deepest objection is that to the form that was meant.
  const deepest = [...(validate.errors ?? [])].sort((a, b) => b.instancePath.length - a.instancePath.length);
  const fault = deepest.find(({ params }) => !('allowedValue' in params)) ?? deepest[0];
  const keys = (fault?.instancePath ?? '').split('/').slice(1).map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  const extra = fault && 'additionalProperty' in fault.params ? ` "${String(fault.params['additionalProperty'])}"` : '';
  const where = [...above, ...keys].map((key) => `/${key}`).join('') || 'the file';
  return problemAt(file, [...above, ...keys], `${where} ${fault?.message ?? 'is wrong'}${extra}`, hint);
}

/** What is wrong with the conditions of a rule whose kinds are not built in: an unknown kind, or parameters that its schema refuses. */
function foreignFault(file: PositionedFile, kinds: AddedKinds): Problem | null {
  for (const { keys, kind, parameters } of foreignConditions(file.value)) {
    const added = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (!added) {
      const known = [...BUILT_IN_KINDS, ...Object.keys(kinds)];
      const hint = `There are ${known.join(', ')}. That of a plugin needs the plugin to be named and allowed.`;
      return problemAt(file, [...keys, 'kind'], `there is no check kind "${kind}"`, hint);
    }
    if (!added.validate(parameters))
      return objectionTo(file, added.validate, keys, `See what the plugin that brings the kind "${kind}" says of it.`);
  }
  return null;
}

/** Checks a file of a user's own pack by the same schema as ours, and conditions of added kinds by theirs; null where it is sound. */
export function faultOf(file: PositionedFile, kinds: AddedKinds = {}): Problem | null {
  const { path, shownPath, value } = file;
  const schema = schemaOf(path) ?? '';
  const validate = BY_SCHEMA[schema];
  if (!validate) return { kind: 'config', message: `${shownPath} is no file of a rule pack`, path: shownPath, line: null, hint: 'A pack holds pack.yaml, one YAML file a rule, and lexicon/<language>/*.yaml.' };
  const foreign = schema === 'rule' ? foreignFault(file, kinds) : null;
  if (foreign) return foreign;
  if (validate(schema === 'rule' ? withoutForeign(value) : value)) return null;
  return objectionTo(file, validate, [], 'See schemas/ for what a rule, a lexicon and a pack may hold.');
}
