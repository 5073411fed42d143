import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadyRule, RuleSet } from '#rules/compile-rule-set';
import { COMPLETE_FIXTURES, readAnnotatedDossier } from '../measure/annotated-dossier.js';
import { readCorpusJudgements } from '../measure/corpus-judgements.js';
import { documentsOf } from '#run/example-results';
import { documentOf, readPassages } from '../measure/passages.js';

/** An English text with the rules that read it. */
export interface RuledText {
  readonly path: string;
  readonly text: string;
  readonly rules: readonly ReadyRule[];
}

const VOICES = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const DOSSIERS = ['coagulation-analyser', 'home-ventilator', 'triage-suite'];

/** The rules' own examples and the complete fixtures. */
export function ownTexts({ rules }: RuleSet): RuledText[] {
  const examples = rules.flatMap((ready) =>
    ready.rule.examples.flatMap((example) =>
      Object.entries(documentsOf(example)).map(([path, text]) => ({ path, text, rules: [ready] })),
    ),
  );
  return [...examples, ...COMPLETE_FIXTURES.flatMap((name) => dossierTexts(join('fixtures', name), rules))];
}

function dossierTexts(root: string, rules: readonly ReadyRule[]): RuledText[] {
  return readAnnotatedDossier(root)
    .documents.filter(({ language }) => language === 'en')
    .map(({ path, text }) => ({ path, text, rules }));
}

/** Texts of the measuring data, where they are there: passages and dossiers for development, and real documents. */
export function measuringTexts({ rules }: RuleSet, shared: string): RuledText[] {
  if (!existsSync(shared)) return [];
  const byId = new Map(rules.map((ready) => [ready.rule.id, ready]));
  const passages = readPassages(join(shared, 'passages'), VOICES).flatMap((passage) => {
    const ready = byId.get(passage.rule);
    return ready ? [{ path: 'document.md', text: documentOf(passage), rules: [ready] }] : [];
  });
  const files = new Set(readCorpusJudgements(join(shared, 'corpus'), 'en').map(({ file }) => file));
  const real = [...files]
    .sort()
    .map((file) => ({ path: file, text: readFileSync(join(shared, 'corpus', file), 'utf8'), rules }));
  return [...passages, ...DOSSIERS.flatMap((name) => dossierTexts(join(shared, 'dossiers', name), rules)), ...real];
}
