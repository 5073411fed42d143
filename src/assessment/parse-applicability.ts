import { DEVICE_FACTS, REGULATIONS } from '#model/device-facts';
import { nearestWord } from '#text/nearest';

/** One question to one fact. */
export type FactCondition =
  | { readonly kind: 'yes'; readonly fact: string }
  /** The fact holds the value. */
  | { readonly kind: 'holds'; readonly fact: string; readonly value: string }
  /** The fact holds some value that is none of these. */
  | { readonly kind: 'beyond'; readonly fact: string; readonly values: readonly string[] };

/** What must be so of a device for a rule to apply. */
export type Applicability = FactCondition | { readonly kind: 'and' | 'or'; readonly parts: readonly Applicability[] };

const TOKEN = /\s+|!=|[=()[\],]|[A-Za-z][\w-]*|[^]/g;
const WORDS: Readonly<Record<string, readonly string[]>> = { regulation: REGULATIONS };
// A rule file may be a stranger's; nesting must not reach the stack's end.
const DEEPEST = 50;

function typoOf(word: string, valid: readonly string[]): string {
  const nearest = nearestWord(word, valid);
  return nearest ? `did you mean "${nearest}"?` : `expected one of ${valid.join(', ')}`;
}

function checkFact(fact: string): void {
  const facts = ['regulation', ...Object.keys(DEVICE_FACTS)];
  if (!facts.includes(fact)) throw new Error(`"${fact}" is no device fact; ${typoOf(fact, facts)}`);
}

function checkValue(fact: string, value: string): void {
  const definition = Object.hasOwn(DEVICE_FACTS, fact) ? DEVICE_FACTS[fact] : undefined;
  if (definition?.kind === 'yes-no') throw new Error(`"${fact}" is true or false; ask it by its name alone`);
  const words = WORDS[fact] ?? (definition?.kind === 'word' ? definition.words : null);
  if (words && !words.includes(value)) throw new Error(`"${value}" is no value of ${fact}; ${typoOf(value, words)}`);
}

/** Reads an expression over device facts, as rules write it under `applies`. Throws an Error that says what is wrong and what was meant. */
export function parseApplicability(expression: string): Applicability {
  const tokens = (expression.match(TOKEN) ?? []).filter((token) => token.trim() !== '');
  let next = 0;
  const fail = (expected: string): never => {
    const found = next < tokens.length ? `"${tokens[next]}"` : 'its end';
    throw new Error(`expected ${expected} instead of ${found}`);
  };
  const take = (token: string): boolean => tokens[next] === token && (next += 1) > 0;
  const need = (token: string): void => void (take(token) || fail(`"${token}"`));
  const word = (expected: string): string => {
    const token = tokens[next];
    if (token === undefined || !/^[A-Za-z]/.test(token) || token === 'and' || token === 'or') return fail(expected);
    next += 1;
    return token;
  };
  const value = (fact: string): string => {
    const read = word(`a value of ${fact}`);
    checkValue(fact, read);
    return read;
  };
  const list = (fact: string): string[] => {
    need('[');
    const values = [value(fact)];
    while (take(',')) values.push(value(fact));
    need(']');
    return values;
  };

  const condition = (): FactCondition => {
    const fact = word('a device fact');
    checkFact(fact);
    if (take('!=')) return { kind: 'beyond', fact, values: [value(fact)] };
    if (take('=') || take('includes')) return { kind: 'holds', fact, value: value(fact) };
    if (take('not')) {
      need('only');
      return { kind: 'beyond', fact, values: list(fact) };
    }
    if (fact === 'regulation' || DEVICE_FACTS[fact]?.kind !== 'yes-no')
      return fail(`what ${fact} must be ("=", "!=", "includes" or "not only")`);
    return { kind: 'yes', fact };
  };
  const single = (depth: number): Applicability => {
    if (!take('(')) return condition();
    if (depth >= DEEPEST) throw new Error(`brackets stand more than ${DEEPEST} deep`);
    const inner = joined('or', depth + 1);
    need(')');
    return inner;
  };
  const joined = (kind: 'and' | 'or', depth: number): Applicability => {
    const part = (): Applicability => (kind === 'or' ? joined('and', depth) : single(depth));
    const parts = [part()];
    while (take(kind)) parts.push(part());
    return parts.length === 1 ? parts[0]! : { kind, parts };
  };

  const all = joined('or', 0);
  return next < tokens.length ? fail('"and", "or" or the end') : all;
}
