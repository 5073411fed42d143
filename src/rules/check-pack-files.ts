import type { Problem } from '#model/report';
import * as validators from '../generated/validators.js';
import type { SourceFile } from './rule-source.js';
import { schemaOf } from './schema-of.js';

type Validate = (typeof validators)['validateRule'];

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

/** Checks a file of a user's own pack by the same schema as ours; null where it is sound. */
export function faultOf({ path, shownPath, value, lineOf }: PositionedFile): Problem | null {
  const validate = BY_SCHEMA[schemaOf(path) ?? ''];
  if (!validate) return { kind: 'config', message: `${shownPath} is no file of a rule pack`, path: shownPath, line: null, hint: 'A pack holds pack.yaml, one YAML file a rule, and lexicon/<language>/*.yaml.' };
  if (validate(value)) return null;
  // Where several forms are allowed, the deepest objection is that to the form that was meant.
  const deepest = [...(validate.errors ?? [])].sort((a, b) => b.instancePath.length - a.instancePath.length);
  const fault = deepest.find(({ params }) => !('allowedValue' in params)) ?? deepest[0];
  const keys = (fault?.instancePath ?? '').split('/').slice(1).map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  const extra = fault && 'additionalProperty' in fault.params ? ` "${String(fault.params['additionalProperty'])}"` : '';
  const message = `${shownPath}: ${fault?.instancePath || 'the file'} ${fault?.message ?? 'is wrong'}${extra}`;
  return { kind: 'config', message, path: shownPath, line: lineOf(keys), hint: 'See schemas/ for what a rule, a lexicon and a pack may hold.' };
}
