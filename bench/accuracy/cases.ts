import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '#language/read-document';
import type { RuleSet } from '#rules/compile-rule-set';
import { readAnnotatedDossier } from '../measure/annotated-dossier.js';
import { readCorpusJudgements } from '../measure/corpus-judgements.js';
import { elementResult, mayCarry, readElements } from '#run/element-results';
import { exampleResults } from '#run/example-results';
import { observeDossier } from '../measure/observed-dossier.js';
import { documentOf, readPassages } from '../measure/passages.js';
import { createReader, evidenceOf } from '#run/reader';
import { markedElements, mutantsOf } from '../mutate/mutants.js';

/** One judged element: whether it is there, and whether it was found. */
export interface Case {
  readonly rule: string;
  readonly isStated: boolean;
  readonly isTaken: boolean;
}

/** The rules' own examples; each tells of every element whether it is there. */
export function* exampleCases(ruleSet: RuleSet): Generator<Case> {
  const reader = createReader(ruleSet);
  for (const ready of ruleSet.rules)
    for (const example of ready.rule.examples) {
      const results = exampleResults(ready, example, reader);
      for (const n of readElements(ready)) {
        const { id, verdict } = results[n]!;
        yield { rule: ready.rule.id, isStated: example.satisfies.includes(id), isTaken: verdict === 'satisfied' };
      }
    }
}

/** Whole dossiers with marked places: each element as it stands, and again with its places deleted, where it must not be found. */
export function* dossierCases(ruleSet: RuleSet, roots: readonly string[]): Generator<Case> {
  for (const root of roots) {
    const reader = createReader(ruleSet);
    const dossier = readAnnotatedDossier(root);
    const observed = observeDossier(dossier, ruleSet.rules, reader);
    const marked = markedElements(dossier, observed, ruleSet.rules);
    for (const { ready, isFound } of marked) yield { rule: ready.rule.id, isStated: true, isTaken: isFound };
    const found = marked.filter(({ isFound }) => isFound);
    for (const { ready, surviving } of mutantsOf(dossier, observed, found, reader, ['delete']))
      yield { rule: ready.rule.id, isStated: false, isTaken: surviving.length > 0 };
  }
}

/** Single passages with the elements that they fulfil, each read by its own rule. */
export function* passageCases(ruleSet: RuleSet, folder: string, voices: readonly number[]): Generator<Case> {
  const reader = createReader(ruleSet);
  const rules = new Map(ruleSet.rules.map((ready) => [ready.rule.id, ready]));
  for (const passage of readPassages(folder, voices)) {
    const ready = rules.get(passage.rule);
    if (!ready) continue;
    const evidence = reader.observe('document.md', documentOf(passage), [ready]);
    for (const n of readElements(ready)) {
      const { verdict } = elementResult(ready, n, [{ evidence, mayCarry: mayCarry(ready, passage.role) }]);
      yield { rule: passage.rule, isStated: passage.fulfils.includes(n + 1), isTaken: verdict === 'satisfied' };
    }
  }
}

/** Real documents with the judgements of their readers. */
export function* corpusCases(ruleSet: RuleSet, folder: string): Generator<Case> {
  const { read } = createReader(ruleSet);
  const rules = new Map(ruleSet.rules.map((ready) => [ready.rule.id, ready]));
  const readings = new Map<string, Reading>();
  for (const { file, rule, element, language, stated } of readCorpusJudgements(folder, 'en')) {
    const ready = rules.get(rule);
    if (!ready || !readElements(ready).includes(element)) continue;
    const reading = readings.get(file) ?? read(file, readFileSync(join(folder, file), 'utf8'), language);
    readings.set(file, reading);
    const { verdict } = elementResult(ready, element, [{ evidence: evidenceOf(reading, [ready]), mayCarry: true }]);
    yield { rule, isStated: stated, isTaken: verdict === 'satisfied' };
  }
}
