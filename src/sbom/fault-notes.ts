import type { SchemaFault } from '#model/schema-fault';

/** A fault in words, with the JSON pointer to where it stands. */
export interface FaultNote {
  readonly pointer: string;
  readonly note: string;
}

const COMPOSED: readonly string[] = ['oneOf', 'anyOf', 'not', 'contains'];
const MOST_WORDS = 6;
const LONGEST = 60;

const under = (pointer: string, above: string): boolean => pointer === above || pointer.startsWith(`${above}/`);
const depthOf = (pointer: string): number => pointer.split('/').length;

/** `/components/3/licenses/0` as people write it: `components[3].licenses[0]`. */
export function readablePath(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~').slice(0, LONGEST))
    .reduce((path, part) => (/^\d+$/.test(part) ? `${path}[${part}]` : path === '' ? part : `${path}.${part}`), '');
}

const quoted = (value: unknown): string => `"${String(value).slice(0, LONGEST)}"`;

function words(values: unknown): string {
  const all = Array.isArray(values) ? values.map(String) : [String(values)];
  return all.length > MOST_WORDS
    ? `${all.slice(0, MOST_WORDS).join(', ')} or ${all.length - MOST_WORDS} more`
    : all.join(', ');
}

function objectionOf({ keyword, params, message }: SchemaFault): string {
  switch (keyword) {
    case 'required':
      return `lacks ${quoted(params['missingProperty'])}`;
    case 'additionalProperties':
      return 'is no key that the format knows here';
    case 'enum':
      return `is none of the values that the format knows: ${words(params['allowedValues'])}`;
    case 'const':
      return `is not ${quoted(params['allowedValue'])}`;
    case 'type':
      return `is not of type ${words(params['type'])}`;
    case 'format':
      return `has not the form ${String(params['format'])}`;
    case 'pattern':
      return `has not the expected form ${String(params['pattern'])}`;
    case 'uniqueItems':
      return 'lists the same twice';
    case 'minItems':
      return `has too few entries; at least ${String(params['limit'])}`;
    case 'minLength':
      return 'is empty';
    case 'oneOf':
    case 'anyOf':
      return 'has none of the forms that the format allows here';
    default:
      return message ?? 'is not as the format wants it';
  }
}

const pointerOf = ({ keyword, instancePath, params }: SchemaFault): string =>
  keyword === 'additionalProperties'
    ? `${instancePath}/${String(params['additionalProperty']).replace(/~/g, '~0').replace(/\//g, '~1')}`
    : instancePath;

/** Of what the alternatives of one place object to, keeps what came nearest: the deepest of each entry. */
function nearestOf(composed: SchemaFault, faults: readonly SchemaFault[]): readonly SchemaFault[] {
  const deeper = faults.filter(({ instancePath }) => instancePath !== composed.instancePath);
  if (deeper.length === 0) return [composed];
  const depth = depthOf(composed.instancePath);
  const entries = new Map<string, SchemaFault[]>();
  for (const fault of deeper) {
    const entry = fault.instancePath.split('/')[depth] ?? '';
    entries.set(entry, [...(entries.get(entry) ?? []), fault]);
  }
  return [...entries.values()].flatMap((group) => {
    const deepest = Math.max(...group.map((fault) => depthOf(fault.instancePath)));
    return group.filter((fault) => depthOf(fault.instancePath) === deepest);
  });
}

/** Turns what a schema objects to into notes for people: alternatives are cut to the nearest, nothing is told twice. */
export function faultNotes(all: readonly SchemaFault[]): readonly FaultNote[] {
  // An `if` only repeats that its branch objects.
  const faults = all.filter(({ keyword }) => keyword !== 'if');
  const composed = faults
    .filter(({ keyword }) => COMPOSED.includes(keyword))
    .sort((a, b) => depthOf(a.instancePath) - depthOf(b.instancePath));
  const tops = composed.filter(
    (one, n) => !composed.slice(0, n).some(({ instancePath }) => under(one.instancePath, instancePath)),
  );
  const told: SchemaFault[] = faults.filter(
    ({ instancePath }) => !tops.some((top) => under(instancePath, top.instancePath)),
  );
  for (const top of tops) {
    const inside = faults.filter((one) => !COMPOSED.includes(one.keyword) && under(one.instancePath, top.instancePath));
    told.push(...nearestOf(top, inside));
  }
  const notes = told.map((fault) => {
    const pointer = pointerOf(fault);
    return { pointer, note: `${readablePath(pointer) || 'the file'} ${objectionOf(fault)}` };
  });
  return [...new Map(notes.map((one) => [`${one.pointer} ${one.note}`, one])).values()];
}
