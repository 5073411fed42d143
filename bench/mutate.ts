// Harms and rewords the project's own complete dossiers and tells what the reader did not notice:
//   npm run mutate [-- --fixture NAME] [--rule a,b] [--survivors] [--write]
// Each element's marked evidence is deleted, negated, replaced by a placeholder, moved to a document of a wrong role: the
// element must fall. Each dossier is reworded as a whole without changing what it says: no element may fall.
// --survivors names every case; --write puts the counts into docs/accuracy.md. Exit code 1 where anything survived.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { COMPLETE_FIXTURES, readAnnotatedDossier } from './measure/annotated-dossier.js';
import { writeMarkedSection } from './measure/marked-section.js';
import { observeDossier } from './measure/observed-dossier.js';
import { createReader } from '#run/reader';
import { readRuleSet } from './measure/rule-set.js';
import { alignedTable, markdownTable } from './measure/table.js';
import { rewordingsOf, type Reworded } from './mutate/losses.js';
import { markedElements, mutantsOf, type Mutant } from './mutate/mutants.js';
import { harmRows, lossLines, rewordingRows, survivorLines } from './mutate/rows.js';

const { values } = parseArgs({
  options: {
    fixture: { type: 'string', multiple: true, default: [...COMPLETE_FIXTURES] },
    rule: { type: 'string', default: '' },
    survivors: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

const started = performance.now();
const ruleSet = readRuleSet(values.rule.split(',').filter(Boolean));
const mutants: Mutant[] = [];
const rewordings: Reworded[] = [];
let notFound = 0;
for (const name of values.fixture) {
  // A reader of its own for each dossier, so that what it remembers can go.
  const reader = createReader(ruleSet);
  const dossier = readAnnotatedDossier(join('fixtures', name));
  const observed = observeDossier(dossier, ruleSet.rules, reader);
  const marked = markedElements(dossier, observed, ruleSet.rules);
  const found = marked.filter(({ isFound }) => isFound);
  notFound += marked.length - found.length;
  mutants.push(...mutantsOf(dossier, observed, found, reader));
  rewordings.push(...rewordingsOf(dossier, observed, ruleSet.rules, reader));
  process.stderr.write(`${name}: ${found.length} elements, ${Math.round((performance.now() - started) / 1000)} s\n`);
}

if (values.survivors) console.log([...survivorLines(mutants), ...lossLines(rewordings), ''].join('\n'));
const subjects = new Set(mutants.map(({ dossier, ready, element }) => `${dossier} ${ready.rule.id} ${element}`)).size;
const head = `${subjects} elements with marked evidence in ${values.fixture.length} dossiers; ${notFound} more are not found even unharmed and left out.`;
console.log(`${head}\n\n${alignedTable(harmRows(mutants))}\n\n${alignedTable(rewordingRows(rewordings))}`);
if (values.write) {
  const text = `${head}\n\n${markdownTable(harmRows(mutants))}\n\n${markdownTable(rewordingRows(rewordings))}`;
  writeMarkedSection(join('docs', 'accuracy.md'), 'mutations', text);
}
const isClean =
  mutants.every(({ surviving }) => surviving.length === 0) && rewordings.every(({ losses }) => losses.length === 0);
process.exitCode = isClean ? 0 : 1;
