// Marks the examples that the reader gets wrong with a `limit` line, and takes the line off those that it now gets right: npm run limits
import { readFileSync, writeFileSync } from 'node:fs';
import { parseDocument as parseYaml } from 'yaml';
import type { Example } from '#model/rule';
import type { ReadyRule } from '#rules/compile-rule-set';
import { exampleResults, foundIn, unquotedIn } from '#run/example-results';
import { createReader } from '#run/reader';
import { readRuleSet } from './measure/rule-set.js';

const ruleSet = readRuleSet();
const reader = createReader(ruleSet);

function limitOf(ready: ReadyRule, example: Example): string | null {
  const results = exampleResults(ready, example, reader);
  const found = foundIn(results);
  const missed = example.satisfies.filter((id) => !found.includes(id));
  const taken = found.filter((id) => !example.satisfies.includes(id));
  const unquoted = missed.length + taken.length === 0 ? unquotedIn(results, example) : [];
  const faults = [
    ...(missed.length > 0 ? [`misses ${missed.join(', ')}`] : []),
    ...(taken.length > 0 ? [`wrongly takes it for ${taken.join(', ')}`] : []),
    ...(unquoted.length > 0 ? [`quotes other words for ${unquoted.join(', ')}`] : []),
  ];
  return faults.length > 0 ? faults.join('; ') : null;
}

for (const ready of ruleSet.rules) {
  const file = `rules/${ready.rule.id}.yaml`;
  const yaml = parseYaml(readFileSync(file, 'utf8'));
  let changed = false;
  ready.rule.examples.forEach((example, n) => {
    const limit = limitOf(ready, example);
    if (limit === example.limit) return;
    changed = true;
    if (limit === null) yaml.deleteIn(['examples', n, 'limit']);
    else yaml.setIn(['examples', n, 'limit'], limit);
    console.log(`${ready.rule.id}: ${example.name}: ${limit ?? 'now read'}`);
  });
  if (changed) writeFileSync(file, yaml.toString({ lineWidth: 0, flowCollectionPadding: false }));
}
