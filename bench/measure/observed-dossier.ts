import type { Carrier } from '#assessment/assess-element';
import type { ReadyRule } from '#rules/compile-rule-set';
import type { AnnotatedDossier, SourceDocument } from './annotated-dossier.js';
import { mayCarry } from '#run/element-results';
import type { Reader } from '#run/reader';

type Changes = ReadonlyMap<string, string>;

/** A dossier with what each of its documents says. */
export interface ObservedDossier {
  readonly documents: readonly SourceDocument[];
  readonly evidence: ReadonlyMap<string, Carrier['evidence']>;
}

/** Reads every document of a dossier with the given rules. */
export function observeDossier(
  { documents }: Pick<AnnotatedDossier, 'documents'>,
  rules: readonly ReadyRule[],
  { observe }: Reader,
): ObservedDossier {
  const evidence = documents.map(({ path, text, language }) => [path, observe(path, text, rules, language)] as const);
  return { documents, evidence: new Map(evidence) };
}

/** The same dossier after a change of some texts (path -> text), read again for the given rules only; the others keep what was seen before. */
export function observeChanged(
  before: ObservedDossier,
  changes: Changes,
  rules: readonly ReadyRule[],
  { observe }: Reader,
): ObservedDossier {
  const evidence = new Map(before.evidence);
  for (const { path, language } of before.documents) {
    const text = changes.get(path);
    if (text !== undefined) evidence.set(path, observe(path, text, rules, language));
  }
  return { documents: before.documents, evidence };
}

/** What the documents of a dossier say to a rule, each with the say whether it may carry it. */
export function carriersOf(ready: ReadyRule, { documents, evidence }: ObservedDossier): Carrier[] {
  return documents.map(({ path, role }) => ({ evidence: evidence.get(path)!, mayCarry: mayCarry(ready, role) }));
}
