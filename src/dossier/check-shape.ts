import { isRecord } from '#model/is-record';
import type { PositionedYaml, ValuePath } from '#documents/yaml/positioned';
import { nearestWord } from '#text/nearest';
import { expectedOf, type Shape } from './shape.js';

/** A mistake in a YAML file: where, what is so, what to do. */
export interface Mistake {
  readonly path: ValuePath;
  readonly message: string;
  readonly hint: string;
}

/** What of a value fits its shape (undefined: nothing), and what does not. */
export interface Checked {
  readonly value: unknown;
  readonly mistakes: readonly Mistake[];
}

/** The text as it was written, and how messages name the whole of it. */
interface Lookup extends Pick<PositionedYaml, 'writtenAt'> {
  readonly fileName: string;
}

const nameOf = (path: ValuePath, { fileName }: Lookup): string =>
  path.reduce<string>(
    (name, part) => (typeof part === 'number' ? `${name}[${part}]` : name ? `${name}.${part}` : part),
    '',
  ) || fileName;

const fit = (value: unknown): Checked => ({ value, mistakes: [] });

function unfit(shape: Shape, path: ValuePath, yaml: Lookup, message: string, meant: string | null = null): Checked {
  const hint = `${meant ? `Did you mean "${meant}"? ` : ''}Expected: ${expectedOf(shape)}.`;
  return { value: undefined, mistakes: [{ path, message: `${nameOf(path, yaml)} ${message}`, hint }] };
}

function checkSingle(
  value: unknown,
  shape: Shape & { kind: 'text' | 'yes-no' | 'word' | 'pattern' },
  path: ValuePath,
  yaml: Lookup,
): Checked {
  if (value === null) return unfit(shape, path, yaml, 'has no value');
  if (typeof value === 'object')
    return unfit(
      shape,
      path,
      yaml,
      `holds ${Array.isArray(value) ? 'a list' : 'keys'} where a single value is expected`,
    );
  const written = yaml.writtenAt(path) ?? String(value);
  const refused = (meant: string | null): Checked =>
    unfit(shape, path, yaml, `says "${written.slice(0, 80)}", which is not valid`, meant);
  switch (shape.kind) {
    case 'text':
      return written.trim() === '' ? unfit(shape, path, yaml, 'is empty') : fit(written.trim());
    case 'yes-no': {
      if (typeof value === 'boolean') return fit(value);
      return value === 'yes' || value === 'no'
        ? fit(value === 'yes')
        : refused(nearestWord(written, ['yes', 'no', 'true', 'false']));
    }
    case 'word':
      return shape.words.includes(written) ? fit(written) : refused(nearestWord(written, shape.words));
    case 'pattern':
      return new RegExp(shape.pattern, 'u').test(written) ? fit(written) : refused(null);
  }
}

function checkList(value: readonly unknown[], of: Shape, path: ValuePath, yaml: Lookup): Checked {
  const entries = value.map((entry, n) => checkShape(entry, of, [...path, n], yaml));
  return {
    value: entries.map((entry) => entry.value).filter((entry) => entry !== undefined),
    mistakes: entries.flatMap(({ mistakes }) => mistakes),
  };
}

function unknownKey(key: string, path: ValuePath, keys: readonly string[], yaml: Lookup): Mistake {
  const nearest = nearestWord(key, keys);
  const hint = nearest ? `Did you mean "${nearest}"?` : `Valid keys: ${keys.join(', ')}.`;
  return { path: [...path, key], message: `${nameOf(path, yaml)} has no key "${key.slice(0, 80)}"`, hint };
}

function checkObject(
  value: Readonly<Record<string, unknown>>,
  shape: Shape & { kind: 'object' },
  path: ValuePath,
  yaml: Lookup,
): Checked {
  const keys = Object.keys(shape.keys);
  const known = Object.entries(value).filter(([key]) => Object.hasOwn(shape.keys, key));
  const checked = known.map(([key, entry]) => ({ key, ...checkShape(entry, shape.keys[key]!, [...path, key], yaml) }));
  const missing = shape.required.filter((key) => !Object.hasOwn(value, key));
  return {
    value: Object.fromEntries(checked.flatMap(({ key, value: entry }) => (entry === undefined ? [] : [[key, entry]]))),
    mistakes: [
      ...Object.keys(value)
        .filter((key) => !Object.hasOwn(shape.keys, key))
        .map((key) => unknownKey(key, path, keys, yaml)),
      ...missing.map((key) => ({
        path,
        message: `${nameOf(path, yaml)} lacks "${key}"`,
        hint: `Add ${key}: ${expectedOf(shape.keys[key]!)}.`,
      })),
      ...checked.flatMap(({ mistakes }) => mistakes),
    ],
  };
}

function checkMap(value: Readonly<Record<string, unknown>>, of: Shape, path: ValuePath, yaml: Lookup): Checked {
  const checked = Object.entries(value).map(([key, entry]) => ({
    key,
    ...checkShape(entry, of, [...path, key], yaml),
  }));
  return {
    value: Object.fromEntries(checked.flatMap(({ key, value: entry }) => (entry === undefined ? [] : [[key, entry]]))),
    mistakes: checked.flatMap(({ mistakes }) => mistakes),
  };
}

/** Compares a parsed value with its shape: what fits is kept, what does not is reported with its path. */
export function checkShape(value: unknown, shape: Shape, path: ValuePath, yaml: Lookup): Checked {
  if (value === null && 'mayBeBlank' in shape) return fit(undefined);
  switch (shape.kind) {
    case 'one-or-list':
      if (!Array.isArray(value)) return checkShape(value, shape.of, path, yaml);
      return value.length > 0 ? checkList(value, shape.of, path, yaml) : unfit(shape, path, yaml, 'is an empty list');
    case 'list':
      return Array.isArray(value) ? checkList(value, shape.of, path, yaml) : unfit(shape, path, yaml, 'is no list');
    case 'list-or-else':
      return checkShape(value, Array.isArray(value) ? shape.list : shape.otherwise, path, yaml);
    case 'object':
      return isRecord(value) ? checkObject(value, shape, path, yaml) : unfit(shape, path, yaml, 'holds no keys');
    case 'map':
      return isRecord(value) ? checkMap(value, shape.of, path, yaml) : unfit(shape, path, yaml, 'holds no keys');
    default:
      return checkSingle(value, shape, path, yaml);
  }
}
