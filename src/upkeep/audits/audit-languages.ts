import type { Audit } from '#model/audit';
import { judged, nothing, upkeptOf } from './upkept.js';

/** What a country takes: for lay users all or any of some languages, and more for professional users. */
interface Accepted {
  readonly name: string;
  readonly all?: readonly string[];
  readonly any?: readonly string[];
  readonly professional?: readonly string[];
}

const listOf = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? (value as readonly string[]) : [];

const joined = (words: readonly string[], by: string): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${by} ${words.at(-1)!}`;

/** What a country still lacks, in words; null where the languages do. */
function lackIn(
  { all = [], any = [], professional = [] }: Accepted,
  languages: ReadonlySet<string>,
  isProfessional: boolean,
): string | null {
  if (isProfessional && [...professional, ...any, ...all].some((one) => languages.has(one))) return null;
  const lacking = all.filter((one) => !languages.has(one));
  if (lacking.length > 0) return joined(lacking, 'and');
  return any.length === 0 || any.some((one) => languages.has(one)) ? null : joined(any, 'or');
}

/** Instructions for use in a language that each declared market accepts. `given.countries` says what each one takes, `given.languages` how languages are called. */
export const auditLanguages: Audit = (context, given) => {
  const { countries, languages } = given as {
    readonly countries: Readonly<Record<string, Accepted>>;
    readonly languages: Readonly<Record<string, string>>;
  };
  const markets = listOf(context.device?.facts['markets']).filter((market) => Object.hasOwn(countries, market));
  if (markets.length === 0) return nothing('no single country is declared under markets');
  const instructions = upkeptOf(context).filter(({ info }) => info.role === 'ifu');
  const [first] = instructions;
  if (!first) return nothing('no instructions for use in the dossier');
  const found = new Set(instructions.map(({ info }) => info.language));
  const users = listOf(context.device?.facts['user_type']);
  const isProfessional = users.length === 1 && users[0] === 'professional';
  const called = (text: string): string => text.replace(/\b[a-z]{2}\b/g, (code) => languages[code] ?? code);
  const lacks = markets.flatMap((market) => {
    const lack = lackIn(countries[market]!, found, isProfessional);
    return lack === null ? [] : [{ market: countries[market]!.name, lack: called(lack) }];
  });
  const has = called(joined([...found].sort(), 'and'));
  const findings = lacks.map(({ market, lack }) => ({
    ...first.upkeep.head,
    note: `the instructions for use are in ${has} only; ${market} is a declared market; expected: a version in ${lack}`,
  }));
  return judged(
    findings,
    instructions.map(({ upkeep }) => upkeep.head),
  );
};
