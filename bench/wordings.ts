// Tells which wordings of the lexicon do nothing, and which stems mislead:
//   npm run wordings [-- --concept NAME] [--shared DIR] [--quick] [--list] [--json]
// Every wording is tried on the rules' examples, the complete fixtures and the measuring data where they are there. `never` and
// `once` count the sentences, cells and headings in which it had an effect; `needless` ones had an effect, but without them the
// same places count. --quick leaves that last question out; --list names the wordings, --json tells everything to programs.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readRuleSet } from './measure/rule-set.js';
import { alignedTable } from './measure/table.js';
import { useOfWordings } from './wordings/leave-one-out.js';
import { wordingsOf } from './wordings/lexicon-wordings.js';
import { idleByConcept, idleLines, idleRows, stemRows } from './wordings/rows.js';
import { sharedStemsIn } from './wordings/shared-stems.js';
import { measuringTexts, ownTexts } from './wordings/texts.js';

const { values } = parseArgs({
  options: {
    concept: { type: 'string', multiple: true, default: [] },
    shared: { type: 'string', default: join('..', 'shared') },
    quick: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const ruleSet = readRuleSet();
const all = wordingsOf(ruleSet.data, 'en');
// What no rule, topic or set names is not even looked for.
const unasked = [...new Set(all.map(({ concept }) => concept))].filter(
  (concept) => ruleSet.lexicon.numberOf(concept) === undefined,
);
const wordings = all.filter(({ concept }) => !unasked.includes(concept));
const texts = [...ownTexts(ruleSet), ...measuringTexts(ruleSet, values.shared)];
const uses = useOfWordings(ruleSet, wordings, texts, !values.quick, (done, of) => {
  if (done % 2000 === 0 && !values.quick) process.stderr.write(`${done} of ${of} wordings\n`);
});
const isWanted = ({ concept }: { readonly concept: string }): boolean =>
  values.concept.length === 0 || values.concept.includes(concept);
const idle = idleByConcept(uses).filter(isWanted);
const stems = sharedStemsIn(ruleSet.data, 'en').filter(({ doers, others }) =>
  [...doers, ...others].some(({ concepts }) => concepts.some((concept) => isWanted({ concept }))),
);

if (values.json) {
  console.log(JSON.stringify({ texts: texts.length, unasked, concepts: idle, stems }, null, 2));
} else {
  if (values.list) console.log(`${idleLines(idle).join('\n')}\n`);
  console.log(`Read ${texts.length} texts.\n\n${alignedTable(idleRows(idle, !values.quick))}`);
  if (unasked.length > 0) console.log(`\nAsked for by no rule, topic or set: ${unasked.join(', ')}`);
  console.log(`\n${stems.length} stems fall together with a doer's; write such words exactly (=word).\n`);
  console.log(alignedTable(stemRows(stems)));
}
