// Every place that the rules take for evidence in a folder of documents, a sample of them, to read by eye: npm run hits -- FOLDER RULES SAMPLE
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from '../src/documents/parse-document.js';
import { observeDocument } from '../src/evidence/observe-document.js';
import { readDocument } from '../src/language/read-document.js';
import { readRuleFiles } from '../src/build/rule-files.js';
import { assembleRuleSet } from '../src/rules/assemble-rule-set.js';
import { compileRuleSet } from '../src/rules/compile-rule-set.js';
const [folder, rules, sample = '6'] = process.argv.slice(2);
const data = assembleRuleSet(readRuleFiles('rules'), () => '');
const set = compileRuleSet(data, {
  only: new Set(
    data.packs
      .flatMap((p) => p.rules)
      .map((r) => r.id)
      .filter((id) => rules!.split(',').includes(id.split('/')[1]!)),
  ),
});
const walk = (d: string): string[] =>
  readdirSync(d, { withFileTypes: true }).flatMap((e) => (e.isDirectory() ? walk(join(d, e.name)) : [join(d, e.name)]));
const hits = new Map<string, string[]>();
const files = walk(folder!)
  .filter((f) => f.endsWith('.md'))
  .sort();
let statements = 0;
for (const file of files) {
  const reading = readDocument(parseDocument(file, readFileSync(file, 'utf8')).document, 'en', set.lexicon, set.topics);
  statements += reading.statements.length;
  for (const [id, elements] of Object.entries(observeDocument(reading, set.rules)))
    elements.forEach((e, n) => {
      for (const o of e.found)
        if (!o.refused) {
          const key = `${id.split('/')[1]}#${n + 1}`;
          hits.set(key, [
            ...(hits.get(key) ?? []),
            `${file.split('docs/').slice(1).join('docs/').slice(-60)}:${o.place.start.line} ${o.place.excerpt.slice(0, 150)}`,
          ]);
        }
    });
}
console.log(files.length, 'documents', statements, 'statements');
for (const [key, list] of [...hits].sort()) {
  console.log(`== ${key}: ${list.length}`);
  const step = Math.max(1, list.length / Number(sample));
  for (let i = 0; i < list.length && i / step < Number(sample); i += step) console.log('   ', list[Math.floor(i)]);
}
