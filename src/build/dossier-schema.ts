import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { DOSSIER_SHAPE, WAIVERS_SHAPE } from '#dossier/dossier-shape';
import type { Shape } from '#dossier/shape';

type JsonSchema = Readonly<Record<string, unknown>>;

const typeOf = (name: string, shape: Shape): string | string[] => ('mayBeBlank' in shape ? [name, 'null'] : name);

function schemaOf(shape: Shape): JsonSchema {
  const about = { description: shape.about };
  switch (shape.kind) {
    case 'text':
      return { ...about, anyOf: [{ type: 'string', pattern: '\\S' }, { type: 'number' }, { type: 'boolean' }] };
    case 'yes-no':
      return { ...about, enum: [true, false, 'yes', 'no'] };
    case 'word':
      return { ...about, enum: shape.words };
    case 'pattern':
      return { ...about, type: 'string', pattern: shape.pattern };
    case 'one-or-list': {
      const single = schemaOf({ ...shape.of, about: 'One value.' });
      return { ...about, anyOf: [single, { type: 'array', minItems: 1, items: single }] };
    }
    case 'list':
      return { ...about, type: typeOf('array', shape), items: schemaOf(shape.of) };
    case 'list-or-else':
      return { ...about, anyOf: [schemaOf(shape.otherwise), schemaOf(shape.list)] };
    case 'object': {
      const properties = Object.fromEntries(Object.entries(shape.keys).map(([key, value]) => [key, schemaOf(value)]));
      const required = shape.required.length > 0 ? { required: shape.required } : {};
      return { ...about, type: typeOf('object', shape), additionalProperties: false, ...required, properties };
    }
    case 'map':
      return { ...about, type: typeOf('object', shape), additionalProperties: schemaOf(shape.of) };
  }
}

const schemaFile = (name: string, title: string, shape: Shape): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: `https://dossierlint.example/schemas/${name}.schema.json`,
  title,
  ...schemaOf(shape),
});

/** The JSON Schemas of what a user writes beside documents, made of the shapes that the reader itself walks. */
export const WRITTEN_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  dossier: schemaFile('dossier', 'dossier.yaml', DOSSIER_SHAPE),
  waivers: schemaFile('waivers', 'waivers.yaml', WAIVERS_SHAPE),
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [name, schema] of Object.entries(WRITTEN_SCHEMAS))
    writeFileSync(
      new URL(`../../schemas/${name}.schema.json`, import.meta.url),
      `${JSON.stringify(schema, null, 2)}\n`,
    );
}
