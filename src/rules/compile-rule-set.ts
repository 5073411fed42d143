import { KINDS, type CompileCondition } from '#evidence/kinds';
import type { Observer } from '#evidence/observe';
import { compileAllOf, compileAnyOf } from '#language/expression';
import { createLexicon, type Lexicon } from '#language/lexicon';
import type { Topic } from '#language/topics';
import type { Condition, Rule } from '#model/rule';
import type { RuleSetData, TopicData } from '#model/rule-set';
import type { BuiltInWords } from './built-in-words.js';

/** An element with its checks ready to look. */
export interface ReadyElement {
  readonly find: readonly Observer[];
  readonly deny: readonly Observer[];
}

export interface ReadyRule {
  readonly rule: Rule;
  readonly elements: readonly ReadyElement[];
}

/** A rule set compiled once and used for every document. */
export interface RuleSet {
  readonly data: RuleSetData;
  readonly rules: readonly ReadyRule[];
  readonly lexicon: Lexicon;
  readonly topics: readonly Topic[];
}

function addTerms(words: RuleSetData['words'], terms: Readonly<Record<string, readonly string[]>>): RuleSetData['words'] {
  if (Object.keys(terms).length === 0) return words;
  // A maker's own words hold in every language of its documents.
  return Object.fromEntries(
    Object.entries(words).map(([language, concepts]) => [
      language,
      { ...concepts, ...Object.fromEntries(Object.entries(terms).map(([id, own]) => [id, [...(concepts[id] ?? []), ...own]])) },
    ]),
  );
}

function compileTopic(id: string, data: TopicData, lexicon: Lexicon, sets: RuleSetData['sets']): Topic {
  const { content } = data;
  return {
    concept: lexicon.numberOf(id)!,
    heading: compileAllOf(data.heading, lexicon, sets),
    content: content
      ? { atLeast: content.atLeast, most: content.most ?? 40, of: content.of.map((groups) => compileAllOf(groups, lexicon, sets)) }
      : null,
    under: compileAllOf(data.under, lexicon, sets),
    table: compileAllOf(data.table, lexicon, sets),
    unless: data.unless ? compileAnyOf(data.unless, lexicon, sets) : [],
  };
}

/** Concepts that a rule, topic or set names, and those the engine itself knows; others would only be tagged in vain. */
function usedWords(data: RuleSetData, rules: readonly Rule[]): RuleSetData['words'] {
  const conditions = rules.flatMap(({ elements }) => elements.map(({ find, deny }) => [find, deny]));
  const named = new Set(JSON.stringify([conditions, data.topics, data.sets]).match(/[a-z][a-z0-9-]+/g));
  const isUsed = (id: string): boolean => named.has(id) || id.startsWith('mood-') || id === 'sequence-word';
  return Object.fromEntries(
    Object.entries(data.words).map(([language, words]) => [language, Object.fromEntries(Object.entries(words).filter(([id]) => isUsed(id)))]),
  );
}

/** Languages whose wordings are still those that were compiled at build time: no term and no pack of the user adds to them. */
function unchangedWords(words: RuleSetData['words'], builtIn: BuiltInWords | undefined): BuiltInWords['compiled'] {
  if (!builtIn) return {};
  return Object.fromEntries(Object.entries(builtIn.compiled).filter(([language]) => words[language] === builtIn.words[language]));
}

/** Audits judge the whole dossier and belong to assessment. */
function looksAtOneDocument(condition: Condition): boolean {
  return condition.kind !== 'audit';
}

/**
 * Makes a rule set ready. `terms` adds a maker's own words to concepts; `only` keeps the named rules; `kinds` adds check
 * kinds to the built-in ones; `builtIn` spares compiling the wordings that come with the program.
 * Throws when a rule names an unknown concept or kind, saying which rule and element.
 */
export function compileRuleSet(
  data: RuleSetData,
  options: {
    readonly terms?: Readonly<Record<string, readonly string[]>>;
    readonly only?: ReadonlySet<string>;
    readonly kinds?: Readonly<Record<string, CompileCondition>>;
    readonly builtIn?: BuiltInWords;
  } = {},
): RuleSet {
  const wanted = data.packs.flatMap((pack) => pack.rules).filter((rule) => !options.only || options.only.has(rule.id));
  const terms = options.terms ?? {};
  const lexicon = createLexicon({
    words: addTerms(usedWords(data, wanted), terms),
    compiled: Object.keys(terms).length === 0 ? unchangedWords(data.words, options.builtIn) : {},
    patterns: data.patterns,
    marked: Object.keys(data.topics),
  });
  const names = { lexicon, sets: data.sets };
  const kinds = new Map<string, CompileCondition>(Object.entries({ ...options.kinds, ...KINDS }));
  const ready = (rule: Rule, element: string, condition: Condition): Observer => {
    try {
      const compile = kinds.get(condition.kind);
      if (!compile) throw new Error(`there is no check kind "${condition.kind}"`);
      return compile(condition, names);
    } catch (error) {
      throw new Error(`${rule.id}, element ${element}: ${(error as Error).message}`, { cause: error });
    }
  };
  const rules = wanted.map((rule) => ({
      rule,
      elements: rule.elements.map(({ id, find, deny }) => ({
        find: find.filter(looksAtOneDocument).map((condition) => ready(rule, id, condition)),
        deny: deny.filter(looksAtOneDocument).map((condition) => ready(rule, id, condition)),
      })),
    }));
  const topics = Object.entries(data.topics).map(([id, topic]) => compileTopic(id, topic, lexicon, data.sets));
  return { data, rules, lexicon, topics };
}
