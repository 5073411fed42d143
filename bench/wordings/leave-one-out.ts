import { parseDocument } from '#documents/parse-document';
import { observeDocument } from '#evidence/observe-document';
import type { Lexicon, Tag, TaggedText, Tagger } from '#language/lexicon';
import { readDocument } from '#language/read-document';
import type { Document } from '#model/document';
import type { ReadyRule, RuleSet } from '#rules/compile-rule-set';
import { listConcepts } from '#rules/list-concepts';
import type { Wording } from './lexicon-wordings.js';
import type { RuledText } from './texts.js';
import { wordingHitsIn, type TextHits } from './wording-hits.js';

/** What became of a wording over all texts. */
export interface WordingUse {
  readonly wording: Wording;
  /** Number of different sentences, cells or headings in which it had an effect. */
  readonly fired: number;
  /** Whether some evidence comes or goes when the wording is taken away; null where that was not tried. */
  readonly isNeeded: boolean | null;
}

interface Unit {
  readonly document: Document;
  readonly rules: readonly ReadyRule[];
  /** Places that count, by rule, as text to compare. */
  readonly seen: ReadonlyMap<string, string>;
}

const withTagger = (lexicon: Lexicon, tagger: Tagger): Lexicon => ({ ...lexicon, taggerFor: () => tagger });

function remembering(tag: Tagger): Tagger {
  const known = new Map<string, TaggedText>();
  return (text) => {
    const tagged = known.get(text) ?? tag(text);
    known.set(text, tagged);
    return tagged;
  };
}

/** The places that count for each rule; what is refused or weighed against does not change a result. */
function placesOf(
  document: Document,
  rules: readonly ReadyRule[],
  ruleSet: RuleSet,
  lexicon: Lexicon,
): Map<string, string> {
  const observed = observeDocument(readDocument(document, 'en', lexicon, ruleSet.topics), rules);
  return new Map(
    rules.map(({ rule: { id, elements } }) => [
      id,
      JSON.stringify(
        elements.map((_, n) => {
          const { found, denied } = observed[id]?.[n] ?? { found: [], denied: [] };
          return [found, denied].map((list) =>
            list.filter(({ refused }) => refused === null).map(({ place }) => place.start),
          );
        }),
      ),
    ]),
  );
}

/** The tags of a text as they would be without one wording. */
function without(
  n: number,
  { concept }: Wording,
  { tokens, tags }: TaggedText,
  hits: TextHits,
  lexicon: Lexicon,
): TaggedText {
  const number = lexicon.numberOf(concept)!;
  const gone = hits.soleGivers.get(n) ?? [];
  const kept = tags.filter(
    (tag) => tag.concept !== number || !gone.some(({ first, last }) => tag.first === first && tag.last === last),
  );
  const back: Tag[] = (hits.soleKeepers.get(n) ?? []).map(({ first, last, skipped }) => ({
    concept: number,
    from: tokens[first]!.from,
    to: tokens[last]!.to,
    first,
    last,
    run: 0,
    skipped,
  }));
  return { tokens, tags: [...kept, ...back] };
}

/** Reads all texts with all wordings and tells of each how often it had an effect; `tries` says whether each is also taken away in turn. */
export function useOfWordings(
  ruleSet: RuleSet,
  wordings: readonly Wording[],
  texts: readonly RuledText[],
  tries: boolean,
  tick: (done: number, all: number) => void = () => undefined,
): WordingUse[] {
  const tag = remembering(ruleSet.lexicon.taggerFor('en'));
  const hitsIn = wordingHitsIn(wordings, 'en');
  const hits = new Map<string, TextHits>();
  const unitsOf = new Map<string, Set<Unit>>();
  const fired = wordings.map(() => 0);
  const soleIn = wordings.map((): string[] => []);
  for (const { path, text, rules } of texts) {
    const read = new Set<string>();
    const noting: Tagger = (sentence) => {
      read.add(sentence);
      return tag(sentence);
    };
    const { document } = parseDocument(path, text);
    const unit = { document, rules, seen: placesOf(document, rules, ruleSet, withTagger(ruleSet.lexicon, noting)) };
    for (const sentence of read) {
      if (!hits.has(sentence)) {
        const found = hitsIn(sentence);
        hits.set(sentence, found);
        for (const n of found.fired) fired[n]! += 1;
        for (const n of new Set([...found.soleGivers.keys(), ...found.soleKeepers.keys()])) soleIn[n]!.push(sentence);
      }
      unitsOf.set(sentence, (unitsOf.get(sentence) ?? new Set()).add(unit));
    }
  }
  const askedBy = new Map(listConcepts(ruleSet.data).map(({ id, rules }) => [id, new Set(rules)]));
  const isNeeded = (n: number): boolean => {
    const wording = wordings[n]!;
    const affected = new Set(soleIn[n]);
    const tagger: Tagger = (sentence) =>
      affected.has(sentence) ? without(n, wording, tag(sentence), hits.get(sentence)!, ruleSet.lexicon) : tag(sentence);
    // Moods and sequences work in every rule, whatever it asks for.
    const isEverywhere = /^mood-|^sequence-word$/.test(wording.concept);
    const units = new Set([...affected].flatMap((sentence) => [...unitsOf.get(sentence)!]));
    const bySize = [...units].sort((a, b) => a.document.text.length - b.document.text.length);
    return bySize.some(({ document, rules, seen }) => {
      const asking = rules.filter(({ rule }) => isEverywhere || askedBy.get(wording.concept)?.has(rule.id));
      if (asking.length === 0) return false;
      const after = placesOf(document, asking, ruleSet, withTagger(ruleSet.lexicon, tagger));
      return [...after].some(([id, places]) => places !== seen.get(id));
    });
  };
  return wordings.map((wording, n) => {
    if (n % 100 === 0) tick(n, wordings.length);
    return { wording, fired: fired[n]!, isNeeded: tries && fired[n]! > 0 ? isNeeded(n) : null };
  });
}
