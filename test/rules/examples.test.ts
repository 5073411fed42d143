import type { Example } from '#model/rule';
import { exampleResults, foundIn, unquotedIn } from '#run/example-results';
import { createReader } from '#run/reader';
import { readRuleSet } from '../../bench/measure/rule-set.js';

const ruleSet = readRuleSet();
const reader = createReader(ruleSet);

describe.each(ruleSet.rules.filter(({ rule }) => rule.examples.length > 0).map((ready) => [ready.rule.id, ready] as const))(
  '%s',
  (_, ready) => {
    const { rule } = ready;

    const read = (example: Example): void => {
      const results = exampleResults(ready, example, reader);
      expect(foundIn(results)).toEqual(rule.elements.map(({ id }) => id).filter((id) => example.satisfies.includes(id)));
      expect(unquotedIn(results, example)).toEqual([]);
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
