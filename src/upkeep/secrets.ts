import type { SecretData } from '#model/upkeep-words';
import { lowered } from './phrases.js';

/** How sure it is that a value is meant: in quotes or code, behind a colon, or by words alone. */
export type Certainty = 'quoted' | 'signed' | 'plain';

/** Tells printed secrets by their form. */
export interface Secrets {
  readonly formats: readonly {
    readonly name: string;
    readonly needs: readonly string[];
    readonly expression: RegExp;
  }[];
  isKnown(value: string): boolean;
  isUser(value: string): boolean;
  /** Whether a value that stands where a password would is one. */
  isSecret(value: string, certainty: Certainty): boolean;
}

const LONGEST = 64;
const MASKED = /^[*•●·xX.#_?…–—-]+$/;
const FILLED_IN = /[<>{}$%()[\]|]|…|\.\.\./;
// Numbers of documents ("SEC-IP3-EN"), names of variables, counted things ("8-character") and paths are no secrets.
const OTHER =
  /^(?:[A-Z]{1,6}(?:-[A-Z0-9]+)+|[A-Z][A-Z0-9]*_[A-Z0-9_]+|\d{1,3}[-–]\p{L}+|[~.]?[\\/].*|[A-Za-z]:\\.*|.*\.(?:md|txt|json|ya?ml|env|pem|crt|key|cfg|conf|html?|xml|sh|example|com|org|net|local)|\d{4}-\d{2}-\d{2}|v?\d+(?:\.\d+)+|[\d.,–-]+)$/u;
const LETTERS = /\p{L}/u;
const DIGITS = /\p{N}/u;
const SIGNS = /[!@#&^+=*?~]/;

const startsWithAny = (value: string, beginnings: readonly string[]): boolean =>
  beginnings.some((beginning) => value.startsWith(beginning));

/** Compiles what is known of secrets. */
export function compileSecrets({ formats, known, users, never, technical, samples }: SecretData): Secrets {
  const knownSet = new Set(known.map((word) => word.toLowerCase()));
  const userSet = new Set(users.map((word) => word.toLowerCase()));
  const neverSet = new Set(never.map((word) => word.toLowerCase()));
  const isKnown = (value: string): boolean => knownSet.has(lowered(value));
  return {
    formats: formats.map(({ name, needs, expression }) => ({ name, needs, expression: new RegExp(expression, 'g') })),
    isKnown,
    isUser: (value) => userSet.has(lowered(value)),
    isSecret: (value, certainty) => {
      const lower = lowered(value);
      if (value.length < 3 || value.length > LONGEST || /\s/.test(value)) return false;
      if (isKnown(value)) return certainty !== 'plain' || DIGITS.test(value);
      if (/^\d{4,8}$/.test(value)) return certainty !== 'plain';
      if (MASKED.test(value) || FILLED_IN.test(value) || OTHER.test(value) || neverSet.has(lower)) return false;
      if (/^[-#=&?]|=$/.test(value) || lower.includes('password') || lower.includes('passwort')) return false;
      if (startsWithAny(lower, technical) || startsWithAny(lower, samples)) return false;
      const isMixed = LETTERS.test(value) && (DIGITS.test(value) || SIGNS.test(value));
      if (isMixed) return value.length >= (certainty === 'plain' ? 6 : 4) && !/[/:]/.test(value);
      return certainty === 'quoted' && /^\p{L}[\p{L}.-]{3,}$/u.test(value) && !/^\p{Lu}\p{Ll}+$/u.test(value);
    },
  };
}
