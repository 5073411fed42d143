import type { Carrier } from '#assessment/assess-element';
import { parseDocument } from '#documents/parse-document';
import { observeDocument } from '#evidence/observe-document';
import type { Lexicon, TaggedText, Tagger } from '#language/lexicon';
import { readDocument, type Reading } from '#language/read-document';
import type { ReadyRule, RuleSet } from '#rules/compile-rule-set';

/** Reads texts that need not stand on disk, as a check would. */
export interface Reader {
  readonly read: (path: string, text: string, language?: string) => Reading;
  /** What a text says to the given rules. */
  readonly observe: (path: string, text: string, rules: readonly ReadyRule[], language?: string) => Carrier['evidence'];
}

/** The same lexicon, which tags no sentence twice: a measurement reads the same documents over and over, each time with one change. */
function remembering(lexicon: Lexicon): Lexicon {
  const taggers = new Map<string, Tagger>();
  const remember = (tag: Tagger): Tagger => {
    const known = new Map<string, TaggedText>();
    return (text) => {
      const tagged = known.get(text) ?? tag(text);
      known.set(text, tagged);
      return tagged;
    };
  };
  return {
    ...lexicon,
    taggerFor: (language) => {
      const tagger = taggers.get(language) ?? remember(lexicon.taggerFor(language));
      taggers.set(language, tagger);
      return tagger;
    },
  };
}

/** Makes a reader; texts are English where nobody says otherwise. */
export function createReader(ruleSet: Pick<RuleSet, 'lexicon' | 'topics'>): Reader {
  const lexicon = remembering(ruleSet.lexicon);
  const read: Reader['read'] = (path, text, language = 'en') =>
    readDocument(parseDocument(path, text).document, language, lexicon, ruleSet.topics);
  return {
    read,
    observe: (path, text, rules, language = 'en') => evidenceOf(read(path, text, language), rules),
  };
}

/** What a read document says to the given rules. */
export function evidenceOf(reading: Reading, rules: readonly ReadyRule[]): Carrier['evidence'] {
  return { path: reading.document.path, observations: observeDocument(reading, rules) };
}
