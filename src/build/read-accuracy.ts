import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ValidateFunction } from 'ajv';
import type { Accuracy } from '#model/accuracy';

const FILE = join('rules', 'accuracy.json');
const REMEDY = 'Write it anew: npm run accuracy -- --write';

/** Reads the measured figures of the rules; empty where nobody has measured yet. Throws where the file breaks its schema. */
export function readAccuracy(validate: ValidateFunction): Accuracy {
  if (!existsSync(FILE)) return { sources: [], rules: {} };
  const value = JSON.parse(readFileSync(FILE, 'utf8')) as unknown;
  if (validate(value)) return value as Accuracy;
  const fault = validate.errors?.[0];
  throw new Error(`${FILE}: ${fault?.instancePath || 'the file'} ${fault?.message ?? 'is wrong'}. ${REMEDY}`);
}
