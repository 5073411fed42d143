import type { Pack } from '#model/rule';
import type { ConceptData, PatternData, ProfileData, RuleSetData, SourceData, TopicData } from '#model/rule-set';
import { byCodeUnit } from '#text/order';
import { assembleNetworkWords } from './assemble-network-words.js';
import { upkeepOf } from './upkeep-source.js';
import { ruleOf, type SourceFile } from './rule-source.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type WordFile = Readonly<Record<string, readonly string[] | { readonly words: readonly string[]; readonly means?: string; readonly kind?: string }>>;

type PatternSource = { means: string; expression: string; exact?: boolean; needs?: string };

/** Hashes a text to hex; handed in, so that this stays free of the runtime. */
export type Hash = (text: string) => string;

function addWords(into: Record<string, Record<string, string[]>>, concepts: Record<string, ConceptData>, language: string, file: WordFile): void {
  const words = (into[language] ??= {});
  for (const [id, entry] of Object.entries(file)) {
    const list = Array.isArray(entry) ? (entry as readonly string[]) : (entry as { words?: readonly string[] }).words ?? [];
    words[id] = [...(words[id] ?? []), ...list.map(String)];
    const { means, kind } = Array.isArray(entry) ? {} : (entry as { means?: string; kind?: string });
    if (means) concepts[id] = { means, kind: kind ?? 'object' };
  }
}

const sortedRecord = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => byCodeUnit(a, b)));

function packsOf(files: readonly SourceFile[]): Mutable<Pack>[] {
  return files
    .filter(({ path }) => path.endsWith('/pack.yaml') || path === 'pack.yaml')
    .map(({ path, value }) => {
      const folder = path.slice(0, -'pack.yaml'.length);
      const { id, title, version, table } = value as Pick<Pack, 'id' | 'title' | 'table'> & { version: string | number };
      const rules = files
        .filter((file) => file.path.startsWith(folder) && file.path !== path && !file.path.slice(folder.length).includes('/'))
        .map((file) => ruleOf(id, file.path.slice(folder.length).replace(/\.ya?ml$/, ''), file.value));
      return { id, title, version: String(version), hash: '', ...(table ? { table } : {}), rules };
    });
}

const nameOf = (id: string): string => id.slice(id.indexOf('/') + 1);

/** Packs by their `position`, those without one last; their rules in the order that the pack file gives, the others after them by name. */
function ordered(packs: readonly Mutable<Pack>[], files: readonly SourceFile[]): Mutable<Pack>[] {
  const sources = new Map(
    files
      .filter(({ path }) => path.endsWith('pack.yaml'))
      .map(({ value }) => value as { id: string; position?: number; order?: readonly string[] })
      .map((source) => [source.id, source]),
  );
  const positionOf = (id: string): number => sources.get(id)?.position ?? Number.MAX_SAFE_INTEGER;
  return packs
    .map((pack) => {
      const order = sources.get(pack.id)?.order ?? [];
      const rank = (id: string) => (order.includes(nameOf(id)) ? order.indexOf(nameOf(id)) : order.length);
      return { ...pack, rules: [...pack.rules].sort((a, b) => rank(a.id) - rank(b.id) || byCodeUnit(a.id, b.id)) };
    })
    .sort((a, b) => positionOf(a.id) - positionOf(b.id));
}

/** Joins the files of a rule folder into one rule set. The files have passed their schemas. */
export function assembleRuleSet(files: readonly SourceFile[], hash: Hash): RuleSetData {
  const sorted = [...files].sort((a, b) => byCodeUnit(a.path, b.path));
  const words: Record<string, Record<string, string[]>> = {};
  const concepts: Record<string, ConceptData> = {};
  const patterns: Record<string, PatternData> = {};
  const sets: Record<string, readonly string[]> = {};
  const topics: Record<string, TopicData> = {};
  const profiles: ProfileData[] = [];
  const sources: SourceData[] = [];
  for (const { path, value } of sorted) {
    const lexicon = /^(?:.*\/)?lexicon\/([a-z]{2})\/[^/]+$/.exec(path);
    if (lexicon) addWords(words, concepts, lexicon[1]!, value as WordFile);
    else if (/(^|\/)lexicon\/patterns\.yaml$/.test(path)) {
      for (const [id, { means, expression, exact, needs }] of Object.entries(value as Record<string, PatternSource>)) {
        patterns[id] = { expression: expression.trim(), exact: exact === true, needs: needs ?? null };
        concepts[id] = { means, kind: 'value' };
      }
    } else if (/(^|\/)lexicon\/sets(-[a-z0-9-]+)?\.yaml$/.test(path)) Object.assign(sets, value);
    else if (/(^|\/)lexicon\/topics(-[a-z0-9-]+)?\.yaml$/.test(path)) Object.assign(topics, value);
    else if (path.startsWith('profiles/')) profiles.push(value as ProfileData);
    else if (path === 'sources.yaml') sources.push(...(value as readonly Omit<SourceData, 'shows'>[]).map((source) => ({ shows: null, ...source })));
  }
  for (const [id, { means }] of Object.entries(topics)) concepts[id] = { means, kind: 'topic' };
  const data = { words: sortedRecord(words), patterns: sortedRecord(patterns), sets: sortedRecord(sets), topics: sortedRecord(topics), network: assembleNetworkWords(sorted), upkeep: upkeepOf(sorted) };
  const lexiconHash = hash(JSON.stringify(data));
  const packs = ordered(packsOf(sorted), sorted).map((pack) => ({ ...pack, hash: hash(lexiconHash + JSON.stringify(pack)) }));
  return { ...data, packs, profiles, sources, concepts: sortedRecord(concepts) };
}
