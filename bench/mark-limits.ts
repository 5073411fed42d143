// Marks the examples that the reader gets wrong with a `limit` line, and takes the line off those that it now gets right: npm run limits
import { readFileSync, writeFileSync } from 'node:fs';
import { parseDocument as parseYaml } from 'yaml';
import { assessElement } from '../src/assessment/assess-element.js';
import { readRuleFiles } from '../src/build/rule-files.js';
import { parseDocument } from '../src/documents/parse-document.js';
import { observeDocument } from '../src/evidence/observe-document.js';
import { readDocument } from '../src/language/read-document.js';
import { assembleRuleSet } from '../src/rules/assemble-rule-set.js';
import { compileRuleSet } from '../src/rules/compile-rule-set.js';

const files = readRuleFiles('rules');
const set = compileRuleSet(assembleRuleSet(files, () => ''));
for (const ready of set.rules) {
  const file = `rules/${ready.rule.id}.yaml`;
  const yaml = parseYaml(readFileSync(file, 'utf8'));
  let changed = false;
  ready.rule.examples.forEach((example, n) => {
    const above = example.headings.map((h, d) => `${'#'.repeat(d + 1)} ${h}\n`).join('\n');
    const texts: Record<string, string> = { 'document.md': `${above}\n${example.text}\n`, ...example.files };
    const carriers = Object.entries(texts).map(([path, text]) => ({
      evidence: {
        path,
        language: 'en',
        sha256: '',
        observations: observeDocument(readDocument(parseDocument(path, text).document, 'en', set.lexicon, set.topics), [
          ready,
        ]),
      },
      mayCarry: true,
    }));
    const results = ready.rule.elements.map((element, i) => assessElement(element, ready.rule.id, i, carriers));
    const found = results.filter(({ verdict }) => verdict === 'satisfied').map(({ id }) => id);
    const missed = example.satisfies.filter((id) => !found.includes(id));
    const taken = found.filter((id) => !example.satisfies.includes(id));
    const unquoted = Object.entries(example.quotes).filter(([id, words]) => {
      const excerpts = results.find((result) => result.id === id)?.evidence.map(({ excerpt }) => excerpt) ?? [];
      return !excerpts.join('\n').includes(words.replace(/\s+/g, ' ').trim());
    });
    const faults = [
      ...(missed.length > 0 ? [`misses ${missed.join(', ')}`] : []),
      ...(taken.length > 0 ? [`wrongly takes it for ${taken.join(', ')}`] : []),
      ...(missed.length + taken.length === 0 && unquoted.length > 0
        ? [`quotes other words for ${unquoted.map(([id]) => id).join(', ')}`]
        : []),
    ];
    const limit = faults.length > 0 ? faults.join('; ') : null;
    if (limit === example.limit) return;
    changed = true;
    if (limit === null) yaml.deleteIn(['examples', n, 'limit']);
    else yaml.setIn(['examples', n, 'limit'], limit);
    console.log(`${ready.rule.id}: ${example.name}: ${limit ?? 'now read'}`);
  });
  if (changed) writeFileSync(file, yaml.toString({ lineWidth: 0, flowCollectionPadding: false }));
}
