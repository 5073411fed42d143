import type { Reading } from '#language/read-document';
import type { Document } from '#model/document';
import type { DocumentEvidence } from '#model/observation';
import type { Rule } from '#model/rule';
import { observeNetwork } from '#network/observe-network';
import { createVocabulary } from '#network/vocabulary';
import type { RuleSet } from '#rules/compile-rule-set';
import { createUpkeepReader } from '#upkeep/observe-upkeep';

/** Takes from one document what audits compare; `reading` is null where its language has no lexicon. */
export type AuditObserver = (
  document: Document,
  language: string,
  reading: Reading | null,
) => Pick<DocumentEvidence, 'network' | 'upkeep'>;

const isAudited = ({ elements }: Rule): boolean =>
  elements.some(({ find }) => find.some(({ kind }) => kind === 'audit'));

/** Makes the observer of a rule set; it takes nothing where no rule is judged by an audit. Its words are compiled at the first document, as threads may see them all. */
export function createAuditObserver({ data, rules }: RuleSet): AuditObserver {
  if (!rules.some(({ rule }) => isAudited(rule))) return () => ({});
  const compile = () => ({ vocabulary: createVocabulary(data.network), upkeepOf: createUpkeepReader(data.upkeep) });
  let ready: ReturnType<typeof compile> | null = null;
  return (document, language, reading) => {
    ready ??= compile();
    return {
      network: observeNetwork(document, reading, ready.vocabulary),
      upkeep: ready.upkeepOf(document, language, reading),
    };
  };
}
