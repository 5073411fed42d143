import { isRecord } from '#model/is-record';
import { nearestWord } from '#text/nearest';
import type { Plugin } from './plugin.js';

const NAME = /^(?:@[a-z0-9][a-z0-9._-]{0,59}\/)?[a-z0-9][a-z0-9._-]{0,59}$/;
const ID = /^[a-z][a-z0-9-]{0,39}$/;

/** What a value has to hold, each key with whether its value is right; the last word tells what is expected. */
type Keys = Readonly<Record<string, readonly [isRight: (value: unknown) => boolean, expected: string]>>;

const isFunction = (value: unknown): boolean => typeof value === 'function';
const orNothing =
  (isRight: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || isRight(value);

const PLUGIN: Keys = {
  name: [(value) => typeof value === 'string' && NAME.test(value), 'a name such as that of a package'],
  checkKinds: [orNothing(isRecord), 'check kinds by their ids'],
  formats: [orNothing(isRecord), 'report formats by their ids'],
};

const CHECK_KIND: Keys = {
  parameters: [isRecord, 'a JSON Schema'],
  compile: [isFunction, 'a function'],
};

function faultOfKeys(what: string, value: Readonly<Record<string, unknown>>, keys: Keys): string | null {
  const known = Object.keys(keys);
  const extra = Object.keys(value).find((key) => !known.includes(key));
  if (extra !== undefined) {
    const nearest = nearestWord(extra, known);
    return `${what} has a key "${extra}", which means nothing${nearest ? `; "${nearest}" may be meant` : ''}`;
  }
  const wrong = known.find((key) => !keys[key]![0](value[key]));
  return wrong === undefined ? null : `${what} needs under "${wrong}" ${keys[wrong]![1]}`;
}

function faultOfKinds(kinds: Readonly<Record<string, unknown>>): string | null {
  for (const [id, kind] of Object.entries(kinds)) {
    if (!ID.test(id)) return `the id "${id}" of a check kind holds more than small letters, digits and hyphens`;
    if (!isRecord(kind)) return `the check kind "${id}" is none`;
    const fault = faultOfKeys(`the check kind "${id}"`, kind, CHECK_KIND);
    if (fault) return fault;
  }
  return null;
}

function faultOfFormats(formats: Readonly<Record<string, unknown>>): string | null {
  for (const [id, load] of Object.entries(formats)) {
    if (!ID.test(id)) return `the id "${id}" of a format holds more than small letters, digits and hyphens`;
    if (!isFunction(load)) return `the format "${id}" is no function that gives the one that renders`;
  }
  return null;
}

/** Takes what a module exports for a plugin if it has that form; else says what is wrong with it. */
export function checkPlugin(value: unknown): { readonly plugin: Plugin } | { readonly fault: string } {
  if (!isRecord(value)) return { fault: 'it exports no plugin as its default' };
  const fault =
    faultOfKeys('it', value, PLUGIN) ??
    faultOfKinds((value['checkKinds'] as Readonly<Record<string, unknown>> | undefined) ?? {}) ??
    faultOfFormats((value['formats'] as Readonly<Record<string, unknown>> | undefined) ?? {});
  return fault === null ? { plugin: value as unknown as Plugin } : { fault };
}
