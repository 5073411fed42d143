// Measures every rule and writes the figures: npm run accuracy -- --write [--shared DIR]. Own examples and fixtures are always
// measured; the measuring data where they are there, else their last figures stay.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Accuracy } from '#model/accuracy';
import { COMPLETE_FIXTURES } from '../measure/annotated-dossier.js';
import { writeMarkedSection } from '../measure/marked-section.js';
import { readRuleSet } from '../measure/rule-set.js';
import { markdownTable, share } from '../measure/table.js';
import { corpusCases, dossierCases, exampleCases, passageCases, type Case } from './cases.js';
import { countByRule, totalOf, withCounts } from './count-cases.js';
import { accuracyRows, howLines } from './rows.js';

const FILE = join('rules', 'accuracy.json');
const DEVELOPMENT_DOSSIERS = ['coagulation-analyser', 'home-ventilator', 'triage-suite'];
const DEVELOPMENT_VOICES = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const ruleSet = readRuleSet();

const { values } = parseArgs({ options: { shared: { type: 'string', default: join('..', 'shared') } } });

const DELETED =
  'Every marked element is judged twice: as it stands, and with its marked lines deleted, where finding it is wrong.';
const SOURCES: readonly (Accuracy['sources'][number] & {
  readonly needs: string;
  readonly cases: () => Iterable<Case>;
})[] = [
  {
    id: 'examples',
    title: 'own examples',
    how: "The rule's own examples, which the wordings were written with; those marked as known limits count as misses or as false finds.",
    needs: 'rules',
    cases: () => exampleCases(ruleSet),
  },
  {
    id: 'fixtures',
    title: 'sample dossiers',
    how: `The complete dossiers under fixtures/, written by another hand than the rules. ${DELETED} The marks are not complete, so right finds elsewhere count as wrong.`,
    needs: 'fixtures',
    cases: () =>
      dossierCases(
        ruleSet,
        COMPLETE_FIXTURES.map((name) => join('fixtures', name)),
      ),
  },
  {
    id: 'dossiers',
    title: 'development dossiers',
    how: `Three annotated dossiers that the rules were fitted to, so the figures flatter. ${DELETED}`,
    needs: join(values.shared, 'dossiers'),
    cases: () =>
      dossierCases(
        ruleSet,
        DEVELOPMENT_DOSSIERS.map((name) => join(values.shared, 'dossiers', name)),
      ),
  },
  {
    id: 'passages',
    title: 'development passages',
    how: 'Single passages of nine writers, each read by its own rule; the rules were fitted to many of them, so the figures flatter.',
    needs: join(values.shared, 'passages'),
    cases: () => passageCases(ruleSet, join(values.shared, 'passages'), DEVELOPMENT_VOICES),
  },
  {
    id: 'documents',
    title: 'real documents',
    how: 'Public English documents of real products, judged element by element by two readers; only what both agree on. They were read while the rules were written.',
    needs: join(values.shared, 'corpus'),
    cases: () => corpusCases(ruleSet, join(values.shared, 'corpus')),
  },
];

const before: Accuracy = existsSync(FILE)
  ? (JSON.parse(readFileSync(FILE, 'utf8')) as Accuracy)
  : { sources: [], rules: {} };
const ids = new Set(ruleSet.rules.map(({ rule }) => rule.id));
const known = { ...before, rules: Object.fromEntries(Object.entries(before.rules).filter(([id]) => ids.has(id))) };
const measured = SOURCES.reduce((accuracy: Accuracy, { needs, cases, ...source }) => {
  const isKept = !existsSync(needs);
  const next = isKept ? accuracy : withCounts(accuracy, source, countByRule(cases()));
  const { cases: n, stated, taken, right } = totalOf(next, source.id);
  const figures = `precision ${share(right, taken)}, recall ${share(right, stated)}, ${n} judged elements`;
  console.log(`${source.title}: ${figures}${isKept ? ` (as before; ${needs} is not there)` : ''}`);
  return next;
}, known);

// Counts on one line each, so that a change of a rule shows as a change of a line.
const onOneLine = (count: string): string => count.replace(/\s+/g, ' ');
writeFileSync(FILE, `${JSON.stringify(measured, null, 2).replace(/\{\s+"cases"[^}]*\}/g, onOneLine)}\n`);
const table = markdownTable(accuracyRows(measured));
writeMarkedSection(join('docs', 'accuracy.md'), 'rules', `${howLines(measured).join('\n')}\n\n${table}`);
console.log(`The figures are in ${FILE} and docs/accuracy.md; npm run generate puts them into the program.`);
