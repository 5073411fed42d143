import { Ajv } from 'ajv';
import type { Validate } from '#model/schema-fault';

/** Makes the schema of a check kind's parameters ready. Throws where it is no sound JSON Schema, an unknown keyword included. */
export function compileParameters(schema: object): Validate {
  // A kind's parameters hold single words and lists of such alike, as those that are built in.
  return new Ajv({ allowUnionTypes: true, logger: false }).compile(schema) as Validate;
}
