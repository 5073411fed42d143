import type { ReadyRule } from '#rules/compile-rule-set';
import type { AnnotatedDossier } from '../measure/annotated-dossier.js';
import { elementResult, readElements } from '#run/element-results';
import { carriersOf, observeChanged, type ObservedDossier } from '../measure/observed-dossier.js';
import type { Reader } from '#run/reader';
import { HARMLESS } from './harmless.js';

/** An element that is found before a rewording and no longer after it. */
export interface Loss {
  readonly dossier: string;
  readonly rewording: string;
  readonly rule: string;
  /** Counted from 0. */
  readonly element: number;
  /** Best place before. */
  readonly path: string;
  readonly line: number;
  readonly excerpt: string;
}

/** What one rewording of a whole dossier did: how many elements were found before, and which are lost. */
export interface Reworded {
  readonly rewording: string;
  readonly found: number;
  readonly losses: readonly Loss[];
}

/** Rewords every Markdown document of a dossier in each harmless way and tells what is no longer found. */
export function* rewordingsOf(
  { name, documents }: AnnotatedDossier,
  observed: ObservedDossier,
  rules: readonly ReadyRule[],
  reader: Reader,
): Generator<Reworded> {
  const parsed = documents.map(({ path, text, language }) => reader.read(path, text, language).document);
  const before = rules.flatMap((ready) =>
    readElements(ready)
      .map((element) => ({ ready, element, result: elementResult(ready, element, carriersOf(ready, observed)) }))
      .filter(({ result }) => result.verdict === 'satisfied'),
  );
  for (const [rewording, reword] of Object.entries(HARMLESS)) {
    const texts = parsed
      .filter(({ format }) => format === 'markdown')
      .map((document) => [document.path, reword(document), document.text] as const)
      .filter(([, text, was]) => text !== was)
      .map(([path, text]) => [path, text] as const);
    const after = observeChanged(observed, new Map(texts), rules, reader);
    const losses = before
      .filter(({ ready, element }) => elementResult(ready, element, carriersOf(ready, after)).verdict !== 'satisfied')
      .map(({ ready, element, result }) => {
        const { path, start, excerpt } = result.evidence[0]!;
        return { dossier: name, rewording, rule: ready.rule.id, element, path, line: start.line, excerpt };
      });
    yield { rewording, found: before.length, losses };
  }
}
