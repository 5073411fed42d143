// Measures the reader in one process, fast enough to run after every change of a rule:
//   npm run probe -- [--shared DIR] [--rule a,b] [--misses] [--only dossiers|passages|corpus] [--foreign] [--blind]
//   npm run probe -- --dossiers FOLDER,FOLDER [--rule a,b] [--misses]      annotated dossiers that stand elsewhere
// The official scorers (npm run accuracy) start a process for every document; this one gives nearly the same figures in seconds.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '#language/read-document';
import { COMPLETE_FIXTURES, readAnnotatedDossier, withoutLines } from './measure/annotated-dossier.js';
import { readCorpusJudgements } from './measure/corpus-judgements.js';
import { elementResult, elementResults, mayCarry } from '#run/element-results';
import { carriersOf, observeChanged, observeDossier } from './measure/observed-dossier.js';
import { documentOf, readPassages } from './measure/passages.js';
import { createReader, evidenceOf } from '#run/reader';
import { readRuleSet } from './measure/rule-set.js';

const args = process.argv.slice(2);
const flag = (name: string, fallback = ''): string =>
  args.includes(name) ? (args[args.indexOf(name) + 1] ?? '') : fallback;
const has = (name: string): boolean => args.includes(name);
const shared = flag('--shared', '../shared');
const picked = flag('--rule').split(',').filter(Boolean);
const only = flag('--only');
const voices = has('--blind') ? [10, 11, 12] : [1, 2, 3, 4, 5, 6, 7, 8, 9];
const folders = flag('--dossiers').split(',').filter(Boolean);
const ownRoots = has('--fixtures') ? COMPLETE_FIXTURES.map((name) => join('fixtures', name)) : folders;
const dossierRoots =
  ownRoots.length > 0
    ? ownRoots
    : (has('--blind') ? ['insulin-advisor'] : ['coagulation-analyser', 'home-ventilator', 'triage-suite']).map((name) =>
        join(shared, 'dossiers', name),
      );
const showMisses = has('--misses') && !has('--blind');

const ruleSet = readRuleSet(picked);
const wanted = ruleSet.rules;
const ruleOf = new Map(wanted.map((ready) => [ready.rule.id, ready]));
const reader = createReader(ruleSet);
const pct = (a: number, b: number): string => (b ? `${((100 * a) / b).toFixed(1)} %` : 'n/a');
const short = (text: string, n = 140): string => text.replace(/\s+/g, ' ').slice(0, n);

function dossiers(): void {
  const total = {
    elements: 0,
    rules: 0,
    satisfied: 0,
    found: 0,
    trusted: 0,
    places: 0,
    right: 0,
    negatives: 0,
    refused: 0,
  };
  const perRule = new Map<string, string[]>();
  for (const root of dossierRoots) {
    const dossier = readAnnotatedDossier(root);
    const { name } = dossier;
    const rows = dossier.places.filter(({ rule }) => ruleOf.has(rule));
    const texts = new Map(dossier.documents.map(({ path, text }) => [path, text]));
    const base = observeDossier(dossier, wanted, reader);
    for (const id of new Set(rows.map((r) => r.rule))) {
      const ready = ruleOf.get(id)!;
      total.rules += 1;
      let satisfied = true;
      ready.rule.elements.forEach((element, n) => {
        const places = rows.filter((r) => r.rule === id && r.element === n);
        const result = elementResult(ready, n, carriersOf(ready, base));
        for (const v of places.length > 0 && id !== 'iec-80001-2-2/security-guides' ? result.evidence : []) {
          const right =
            places.some((x) => x.file === v.path && v.start.line >= x.start && v.start.line <= x.end) &&
            v.end.line - v.start.line < 25;
          total.places += 1;
          if (right) total.right += 1;
          else if (showMisses)
            console.log(`  wrong place  ${name} ${id}#${n + 1} ${v.path}:${v.start.line} "${short(v.excerpt)}"`);
        }
        if (element.optional || places.length === 0) return;
        const diffuse = id === 'iec-80001-2-2/security-guides';
        if (!diffuse) total.elements += 1;
        if (result.verdict !== 'satisfied') {
          satisfied = false;
          if (showMisses) {
            console.log(`  not found    ${name} ${id}#${n + 1} ${element.label}`);
            for (const p of places.slice(0, 4))
              console.log(
                `        at ${p.file}:${p.start} "${short(
                  texts
                    .get(p.file)!
                    .split('\n')
                    .slice(p.start - 1, p.end)
                    .join(' ⏎ '),
                  220,
                )}"`,
              );
            for (const m of result.nearMisses.slice(0, 3))
              console.log(`        near ${m.path}:${m.start.line} ${m.reason} "${short(m.excerpt, 100)}"`);
          }
          return;
        }
        if (diffuse) return;
        total.found += 1;
        const files = [...new Set(places.map(({ file }) => file))].filter((file) => texts.has(file));
        const emptied = files.map((file) => {
          const there = places.filter((place) => place.file === file);
          return [file, withoutLines(texts.get(file)!, there)] as const;
        });
        const after = elementResult(
          ready,
          n,
          carriersOf(ready, observeChanged(base, new Map(emptied), [ready], reader)),
        );
        if (after.verdict !== 'satisfied') total.trusted += 1;
        else if (showMisses)
          for (const at of after.evidence.slice(0, 3))
            console.log(
              `  survivor     ${name} ${id}#${n + 1} still at ${at.path}:${at.start.line} "${short(at.excerpt)}"`,
            );
      });
      if (satisfied) total.satisfied += 1;
      perRule.set(id, [...(perRule.get(id) ?? []), `${name.slice(0, 4)}:${satisfied ? 'ok' : 'GAP'}`]);
    }
    for (const { rule, text } of dossier.hardNegatives) {
      const ready = ruleOf.get(rule);
      if (!ready) continue;
      const evidence = reader.observe('document.md', `# Manual\n\n${text}\n`, [ready]);
      const results = elementResults(ready, [{ evidence, mayCarry: true }]);
      const taken = results.filter((_, n) => !ready.rule.elements[n]!.optional).every((r) => r.verdict === 'satisfied');
      total.negatives += 1;
      if (!taken) total.refused += 1;
      else if (showMisses) console.log(`  taken        ${name} ${rule}: ${short(text)}`);
    }
  }
  if (has('--per-rule')) for (const [id, list] of perRule) console.log(`${id.padEnd(46)} ${list.join(' ')}`);
  console.log(
    `dossiers: rules satisfied ${pct(total.satisfied, total.rules)} of ${total.rules}; elements found ${pct(total.found, total.elements)}, trusted ${pct(total.trusted, total.elements)} of ${total.elements}; places right ${pct(total.right, total.places)} of ${total.places}; negatives refused ${pct(total.refused, total.negatives)} of ${total.negatives}`,
  );
}

function passages(): void {
  const all = readPassages(join(shared, 'passages'), voices).filter((p) => has('--foreign') || ruleOf.has(p.rule));
  const total = { tp: 0, fp: 0, fn: 0 };
  const perElement = new Map<string, { tp: number; fp: number; fn: number }>();
  const foreign = new Map<string, number>();
  let foreignPairs = 0;
  for (const p of all) {
    const reading = reader.read('document.md', documentOf(p));
    const checked = has('--foreign') ? wanted : [ruleOf.get(p.rule)!];
    const evidence = evidenceOf(reading, checked);
    for (const ready of checked) {
      const id = ready.rule.id;
      ready.rule.elements.forEach((_, n) => {
        if (id === 'mdcg-2019-16/sbom' && n === 0) return;
        const carrier = { evidence, mayCarry: mayCarry(ready, p.role) };
        const found = elementResult(ready, n, [carrier]).verdict === 'satisfied';
        if (id !== p.rule) {
          foreignPairs += 1;
          if (found) {
            foreign.set(id, (foreign.get(id) ?? 0) + 1);
            if (showMisses)
              console.log(
                `  foreign ${id}#${n + 1} on ${p.rule} ${p.id} {${p.headings.join(' > ')}} ${short(p.text, 200)}`,
              );
          }
          return;
        }
        const stated = p.fulfils.includes(n + 1);
        const key = stated ? (found ? 'tp' : 'fn') : found ? 'fp' : null;
        if (!key) return;
        total[key] += 1;
        const c = perElement.get(`${id}#${n + 1}`) ?? { tp: 0, fp: 0, fn: 0 };
        c[key] += 1;
        perElement.set(`${id}#${n + 1}`, c);
        if (showMisses && key !== 'tp')
          console.log(
            `  ${found ? 'FALSE ' : 'MISSED'} ${id}#${n + 1} ${p.id} ${p.why ?? ''} {${p.headings.join(' > ')}} ${short(p.text, 260)}`,
          );
      });
    }
  }
  if (has('--per-rule'))
    for (const [id, c] of [...perElement].sort())
      console.log(
        `${id.padEnd(48)} P ${pct(c.tp, c.tp + c.fp).padStart(7)} R ${pct(c.tp, c.tp + c.fn).padStart(7)}  tp ${c.tp} fp ${c.fp} fn ${c.fn}`,
      );
  console.log(
    `passages (voices ${voices.join(',')}): precision ${pct(total.tp, total.tp + total.fp)} recall ${pct(total.tp, total.tp + total.fn)} of ${total.tp + total.fn}`,
  );
  if (has('--foreign'))
    console.log(
      `foreign: ${pct(
        [...foreign.values()].reduce((a, b) => a + b, 0),
        foreignPairs,
      )} of ${foreignPairs}: ${[...foreign].map(([r, n]) => `${r.split('/')[1]} ${n}`).join(', ')}`,
    );
}

function corpus(): void {
  const dir = join(shared, 'corpus');
  const gold = readCorpusJudgements(dir, flag('--language', 'en')).filter(
    ({ rule, element }) => ruleOf.has(rule) && `${rule}#${element + 1}` !== 'mdcg-2019-16/sbom#1',
  );
  const total = { tp: 0, fp: 0, fn: 0 };
  const readings = new Map<string, Reading>();
  for (const g of gold) {
    const { file, stated } = g;
    const reading = readings.get(file) ?? reader.read(file, readFileSync(join(dir, file), 'utf8'), g.language);
    readings.set(file, reading);
    const ready = ruleOf.get(g.rule)!;
    const n = g.element;
    const result = elementResult(ready, n, [{ evidence: evidenceOf(reading, [ready]), mayCarry: true }]);
    const found = result.verdict === 'satisfied';
    const key = stated ? (found ? 'tp' : 'fn') : found ? 'fp' : null;
    if (!key) continue;
    total[key] += 1;
    if (showMisses && key === 'fp')
      console.log(
        `  FALSE  ${g.rule}#${n + 1} ${file}:${result.evidence[0]!.start.line} "${short(result.evidence[0]!.excerpt)}" — ${g.note}`,
      );
    if (showMisses && key === 'fn') {
      const line = Number(g.lines.split(/[-;]/)[0]);
      console.log(
        `  MISSED ${g.rule}#${n + 1} ${file}:${g.lines} — ${g.note} :: "${short(
          readFileSync(join(dir, file), 'utf8')
            .split('\n')
            .slice(line - 1, line + 2)
            .join(' ⏎ '),
          240,
        )}"`,
      );
    }
  }
  console.log(
    `corpus (${flag('--language', 'en')}): precision ${pct(total.tp, total.tp + total.fp)} recall ${pct(total.tp, total.tp + total.fn)} of ${total.tp + total.fn} (false ${total.fp})`,
  );
}

if (has('--tags')) {
  // Shows what the reader sees in one text: concepts with their words.
  const { tokens, tags } = ruleSet.lexicon.taggerFor(flag('--language', 'en'))(flag('--tags'));
  console.log(tokens.length, 'words');
  for (const tag of [...tags].sort((a, b) => a.from - b.from))
    console.log(ruleSet.lexicon.names[tag.concept]!.padEnd(26), JSON.stringify(flag('--tags').slice(tag.from, tag.to)));
  process.exit(0);
}
if (has('--at')) {
  // Shows how the reader sees one line of a document: --at FILE:LINE
  const [file, line] = flag('--at').split(':');
  const reading = reader.read(file!, readFileSync(file!, 'utf8'));
  const names = (bits: readonly number[]): string =>
    ruleSet.lexicon.names.filter((_, n) => ((bits[n >>> 5]! >>> (n & 31)) & 1) === 1).join(' ');
  const { text } = reading.document;
  for (const s of reading.statements) {
    const first = text.slice(0, s.from).split('\n').length;
    if (first !== Number(line)) continue;
    console.log(`${s.kind} mood=${s.mood} "${short(text.slice(s.from, s.to), 200)}"`);
    console.log('  own    ', names(s.own));
    console.log('  joined ', names(s.joined.map((w, i) => w & ~s.own[i]!)));
    console.log('  near   ', names(s.near.map((w, i) => w & ~s.joined[i]!)));
    console.log('  heading', names(s.heading));
  }
  process.exit(0);
}
if (!existsSync(shared)) {
  console.error(`no measuring data at ${shared}; name its folder with --shared`);
  process.exit(2);
}
if (!only || only === 'dossiers') dossiers();
if (!has('--fixtures') && (!only || only === 'passages')) passages();
if ((!only || only === 'corpus') && !has('--blind') && !has('--fixtures')) corpus();
