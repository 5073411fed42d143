// What each condition of an element is worth: how many annotated places it finds in whole dossiers, how many other places it
// takes, what it says to passages, and which conditions the element would be trusted more without.
//   npm run conditions -- --dossiers FOLDER,FOLDER [--shared DIR] [--examples FOLDER,FOLDER] [--rule a,b] [--wrong] [--gains]
// --wrong prints the places that nobody marked; --gains only the elements that a smaller set of conditions would serve better.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { mayCarry } from '#run/element-results';
import { createReader } from '#run/reader';
import type { ReadyRule } from '#rules/compile-rule-set';
import { readAnnotatedDossier } from './measure/annotated-dossier.js';
import { bestConditions, type Judgement } from './measure/best-conditions.js';
import { documentOf, readPassages, type Passage } from './measure/passages.js';
import { readRuleSet } from './measure/rule-set.js';

const args = process.argv.slice(2);
const listOf = (name: string): string[] =>
  (args.includes(name) ? (args[args.indexOf(name) + 1] ?? '') : '').split(',').filter(Boolean);
const shared = listOf('--shared')[0];
const showWrong = args.includes('--wrong');
const onlyGains = args.includes('--gains');

const ruleSet = readRuleSet(listOf('--rule'));
const reader = createReader(ruleSet);

/** One rule an element, one element a condition, so that each is looked at alone. */
interface Split extends ReadyRule {
  readonly of: ReadyRule;
  readonly n: number;
}

const splits: Split[] = ruleSet.rules.flatMap((of) =>
  of.elements.flatMap(({ find }, n) => {
    if (find.length === 0) return [];
    const element = of.rule.elements[n]!;
    const rule = { ...of.rule, id: `${of.rule.id}#${n + 1}`, elements: find.map(() => element) };
    return [{ of, n, rule, elements: find.map((one) => ({ find: [one], deny: [] })) }];
  }),
);

const shownAs = (split: Split, condition: number): string =>
  JSON.stringify(split.of.rule.elements[split.n]!.find[condition]).replace(/"/g, '').slice(0, 230);

type Wrong = { readonly condition: number; readonly at: string };
const judgements = new Map<Split, Judgement[]>(splits.map((split) => [split, []]));
const wrongs = new Map<Split, Wrong[]>(splits.map((split) => [split, []]));
const counts = new Map<Split, { right: number; wrong: number; said: number; toNoUse: number }[]>(
  splits.map((split) => [split, split.elements.map(() => ({ right: 0, wrong: 0, said: 0, toNoUse: 0 }))]),
);

function judgeDossier(root: string): void {
  const { name, documents, places } = readAnnotatedDossier(root);
  const seen = new Map(splits.map((split) => [split, { right: 0, wrong: 0 }]));
  for (const { path, role, text, language } of documents) {
    const { observations } = reader.observe(path, text, splits, language);
    for (const split of splits) {
      if (!mayCarry(split.of, role)) continue;
      observations[split.rule.id]?.forEach(({ found }, condition) => {
        for (const { refused, place } of found) {
          if (refused !== null) continue;
          const isRight = places.some(
            (one) =>
              one.rule === split.of.rule.id &&
              one.element === split.n &&
              one.file === path &&
              one.start <= place.end.line &&
              one.end >= place.start.line,
          );
          counts.get(split)![condition]![isRight ? 'right' : 'wrong'] += 1;
          const bits = seen.get(split)!;
          if (isRight) bits.right |= 1 << condition;
          else bits.wrong |= 1 << condition;
          if (!isRight)
            wrongs.get(split)!.push({
              condition,
              at: `${name} ${path}:${place.start.line} "${place.excerpt.replace(/\s+/g, ' ').slice(0, 150)}"`,
            });
        }
      });
    }
  }
  for (const split of splits)
    if (places.some((one) => one.rule === split.of.rule.id && one.element === split.n))
      judgements.get(split)!.push({ kind: 'dossier', ...seen.get(split)! });
}

function examplesIn(folder: string): Passage[] {
  return readdirSync(folder).flatMap((pack) =>
    readdirSync(join(folder, pack)).flatMap((file) => {
      const rule = `${pack}/${file.replace('.yaml', '')}`;
      const ready = ruleSet.rules.find((one) => one.rule.id === rule);
      if (!ready) return [];
      const entries = parse(readFileSync(join(folder, pack, file), 'utf8')) as {
        name: string;
        headings?: string[];
        text: string;
        satisfies: string[];
      }[];
      return entries.map((entry) => ({
        id: entry.name,
        rule,
        fulfils: entry.satisfies.map((id) => ready.rule.elements.findIndex((element) => element.id === id) + 1),
        why: null,
        headings: entry.headings ?? [],
        text: entry.text,
        voice: 0,
        role: 'any',
      }));
    }),
  );
}

function judgePassage(passage: Passage): void {
  const own = splits.filter(({ of }) => of.rule.id === passage.rule);
  if (own.length === 0) return;
  const { observations } = reader.observe('document.md', documentOf(passage), own);
  for (const split of own) {
    const isStated = passage.fulfils.includes(split.n + 1);
    let bits = 0;
    observations[split.rule.id]?.forEach(({ found }, condition) => {
      if (!found.some(({ refused }) => refused === null)) return;
      bits |= 1 << condition;
      counts.get(split)![condition]![isStated ? 'said' : 'toNoUse'] += 1;
    });
    judgements.get(split)!.push({ kind: 'passage', right: isStated ? bits : 0, wrong: isStated ? 0 : bits });
  }
}

for (const root of listOf('--dossiers')) judgeDossier(root);
if (shared)
  for (const passage of readPassages(join(shared, 'passages'), [1, 2, 3, 4, 5, 6, 7, 8, 9])) judgePassage(passage);
for (const folder of listOf('--examples')) for (const passage of examplesIn(folder)) judgePassage(passage);

for (const split of splits) {
  const { now, best, kept } = bestConditions(judgements.get(split)!, split.elements.length);
  if (onlyGains && best.worth <= now.worth) continue;
  console.log(
    `\n${split.rule.id}  trusted ${now.trusted} of ${now.dossiers}, passages ${now.said} stated, ${now.toNoUse} false` +
      (best.worth > now.worth ? `  ->  ${best.trusted}, ${best.said}, ${best.toNoUse}` : ''),
  );
  split.elements.forEach((_, condition) => {
    const { right, wrong, said, toNoUse } = counts.get(split)![condition]!;
    const mark = kept.includes(condition) ? ' ' : '-';
    console.log(
      ` ${mark} ${condition} dossiers ${right}/${right + wrong} passages ${said}/${said + toNoUse}  ${shownAs(split, condition)}`,
    );
    if (showWrong)
      for (const { at } of wrongs.get(split)!.filter((one) => one.condition === condition))
        console.log(`        ${at}`);
  });
}
