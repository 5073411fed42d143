import { assessElement, type Carrier } from '#assessment/assess-element';
import { parseDocument } from '#documents/parse-document';
import { observeDocument } from '#evidence/observe-document';
import { readDocument } from '#language/read-document';
import type { Example, Rule } from '#model/rule';
import { readRuleFiles } from '#build/rule-files';
import { assembleRuleSet } from '#rules/assemble-rule-set';
import { compileRuleSet, type ReadyRule } from '#rules/compile-rule-set';

const ruleSet = compileRuleSet(assembleRuleSet(readRuleFiles('rules'), (text) => String(text.length)));

function documentsOf({ headings, text, files }: Example): Record<string, string> {
  const above = headings.map((heading, depth) => `${'#'.repeat(depth + 1)} ${heading}\n`).join('\n');
  return { 'document.md': `${above}\n${text}\n`, ...files };
}

function evidenceOf(ready: ReadyRule, path: string, text: string): Carrier['evidence'] {
  const reading = readDocument(parseDocument(path, text).document, 'en', ruleSet.lexicon, ruleSet.topics);
  return { path, observations: observeDocument(reading, [ready]) };
}

function resultsOf(ready: ReadyRule, example: Example) {
  const carriers = Object.entries(documentsOf(example)).map(([path, text]) => ({
    evidence: evidenceOf(ready, path, text),
    mayCarry: true,
  }));
  return ready.rule.elements.map((element, n) => assessElement(element, ready.rule.id, n, carriers));
}

const unfolded = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe.each(ruleSet.rules.filter(({ rule }) => rule.examples.length > 0).map((ready) => [ready.rule.id, ready] as const))(
  '%s',
  (_, ready) => {
    const rule: Rule = ready.rule;

    const read = (example: Example): void => {
      const results = resultsOf(ready, example);
      const found = results.filter(({ verdict }) => verdict === 'satisfied').map(({ id }) => id);
      expect(found).toEqual(rule.elements.map(({ id }) => id).filter((id) => example.satisfies.includes(id)));
      for (const [id, words] of Object.entries(example.quotes)) {
        const excerpts = results.find((result) => result.id === id)?.evidence.map(({ excerpt }) => excerpt) ?? [];
        expect(excerpts.join('\n')).toContain(unfolded(words));
      }
    };
    const known = rule.examples.filter(({ limit }) => limit === null);
    const limits = rule.examples.filter(({ limit }) => limit !== null);

    test.each(known.map((example) => [example.name, example] as const))('reads: %s', (_name, example) => read(example));
    // A known limit must still fail; when it no longer does, its `limit` line goes.
    for (const example of limits) test.failing(`does not yet read: ${example.name} (${example.limit})`, () => read(example));
    test('is shown by at least six texts that satisfy and six that do not', () => {
      expect(known.filter(({ satisfies }) => satisfies.length > 0).length).toBeGreaterThanOrEqual(6);
      expect(known.filter(({ satisfies }) => satisfies.length === 0).length).toBeGreaterThanOrEqual(6);
    });
  },
);
