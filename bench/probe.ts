// Measures the reader in one process, fast enough to run after every change of a rule:
//   npm run probe -- [--shared DIR] [--rule a,b] [--misses] [--only dossiers|passages|corpus] [--foreign] [--blind]
// The official scorers (npm run accuracy) start a process for every document; this one gives nearly the same figures in seconds.
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import { assessElement, type Carrier } from '../src/assessment/assess-element.js';
import { parseDocument } from '../src/documents/parse-document.js';
import { observeDocument } from '../src/evidence/observe-document.js';
import { readDocument, type Reading } from '../src/language/read-document.js';
import { assembleRuleSet } from '../src/rules/assemble-rule-set.js';
import { compileRuleSet, type ReadyRule } from '../src/rules/compile-rule-set.js';

const args = process.argv.slice(2);
const flag = (name: string, fallback = ''): string =>
  args.includes(name) ? (args[args.indexOf(name) + 1] ?? '') : fallback;
const has = (name: string): boolean => args.includes(name);
const shared = flag('--shared', '../shared');
const picked = flag('--rule').split(',').filter(Boolean);
const only = flag('--only');
const voices = has('--blind') ? [10, 11, 12] : [1, 2, 3, 4, 5, 6, 7, 8, 9];
const dossierNames = has('--fixtures')
  ? ['infusion-pump-complete', 'cloud-triage-complete', 'ward-monitor-terse'].filter((name) =>
      existsSync(join('fixtures', name)),
    )
  : has('--blind')
    ? ['insulin-advisor']
    : ['coagulation-analyser', 'home-ventilator', 'triage-suite'];
const showMisses = has('--misses') && !has('--blind');

function walk(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((e) =>
    e.isDirectory() ? walk(join(dir, e.name)) : [join(dir, e.name)],
  );
}
const rulesDir = 'rules';
const sources = walk(rulesDir)
  .filter((p) => p.endsWith('.yaml'))
  .flatMap((p) => {
    try {
      return [{ path: relative(rulesDir, p), value: parse(readFileSync(p, 'utf8')) as unknown }];
    } catch (error) {
      // Somebody may be writing it just now.
      console.error(`skipped ${p}: ${(error as Error).message.split('\n')[0]}`);
      return [];
    }
  });
const data = assembleRuleSet(sources, (text) => createHash('sha256').update(text).digest('hex'));
const isPicked = (id: string): boolean =>
  picked.length === 0 || picked.includes(id) || picked.includes(id.split('/')[1]!);
const only_ = new Set(data.packs.flatMap((pack) => pack.rules.map(({ id }) => id)).filter(isPicked));
const ruleSet = compileRuleSet(data, { only: only_ });
const wanted = ruleSet.rules.filter(({ rule }) => isPicked(rule.id));
const ruleOf = new Map(wanted.map((ready) => [ready.rule.id, ready]));

const read = (path: string, text: string, language = 'en'): Reading =>
  readDocument(parseDocument(path, text).document, language, ruleSet.lexicon, ruleSet.topics);
const evidenceOf = (reading: Reading, rules: readonly ReadyRule[]): Carrier['evidence'] => ({
  path: reading.document.path,
  observations: observeDocument(reading, rules),
});
const mayCarry = (ready: ReadyRule, role: string | null): boolean =>
  role === null || ready.rule.roles.includes('any') || (ready.rule.roles as readonly string[]).includes(role);
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
  for (const name of dossierNames) {
    const root = has('--fixtures') ? join('fixtures', name) : join(shared, 'dossiers', name);
    const own = (file: string): string => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '');
    const config = parse(readFileSync(join(root, 'dossier.yaml'), 'utf8')) as {
      documents: { path: string; role: string; language?: string }[];
    };
    const rows = (own('annotations.csv') || own('.annotations.csv'))
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((l) => {
        const [rule, element, file, start, end] = l.split(',');
        return { rule: rule!, element: Number(element), file: file!, start: Number(start), end: Number(end) };
      })
      .filter((r) => ruleOf.has(r.rule));
    const optional = new Set(
      wanted.flatMap(({ rule }) => rule.elements.flatMap((e, n) => (e.optional ? [`${rule.id}#${n + 1}`] : []))),
    );
    const texts = new Map(config.documents.map((d) => [d.path, readFileSync(join(root, d.path), 'utf8')]));
    const roleOf = new Map(config.documents.map((d) => [d.path, d.role]));
    const base = new Map([...texts].map(([path, text]) => [path, evidenceOf(read(path, text), wanted)]));
    const carriers = (ready: ReadyRule, of: Map<string, Carrier['evidence']>): Carrier[] =>
      [...of].map(([path, evidence]) => ({ evidence, mayCarry: mayCarry(ready, roleOf.get(path)!) }));
    for (const id of new Set(rows.map((r) => r.rule))) {
      const ready = ruleOf.get(id)!;
      total.rules += 1;
      let satisfied = true;
      ready.rule.elements.forEach((element, n) => {
        const places = rows.filter((r) => r.rule === id && r.element === n + 1);
        const result = assessElement(element, id, n, carriers(ready, base));
        const isOptional = optional.has(`${id}#${n + 1}`);
        for (const v of places.length > 0 && id !== 'iec-80001-2-2/security-guides' ? result.evidence : []) {
          const right =
            places.some((x) => x.file === v.path && v.start.line >= x.start && v.start.line <= x.end) &&
            v.end.line - v.start.line < 25;
          total.places += 1;
          if (right) total.right += 1;
          else if (showMisses)
            console.log(`  wrong place  ${name} ${id}#${n + 1} ${v.path}:${v.start.line} "${short(v.excerpt)}"`);
        }
        if (isOptional || places.length === 0) return;
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
        const mutant = new Map(base);
        for (const file of new Set(places.map((p) => p.file).filter((f) => texts.has(f)))) {
          const lines = texts.get(file)!.split('\n');
          for (const p of places) if (p.file === file) for (let i = p.start - 1; i < p.end; i += 1) lines[i] = '';
          mutant.set(file, evidenceOf(read(file, lines.join('\n')), [ready]));
        }
        const after = assessElement(element, id, n, carriers(ready, mutant));
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
    const negatives = (own('hard-negatives.md') || own('.hard-negatives.md')).split(/^## +/m).slice(1);
    for (const part of negatives) {
      const [head, ...body] = part.split('\n');
      const id = /(mdcg-2019-16|iec-80001-2-2|iec-60601-4-5)\/[a-z0-9-]+/.exec(head!)?.[0];
      const ready = id ? ruleOf.get(id) : undefined;
      if (!ready || !id) continue;
      const evidence = evidenceOf(read('document.md', `# Manual\n\n${body.join('\n')}\n`), [ready]);
      const results = ready.rule.elements.map((e, n) => assessElement(e, id, n, [{ evidence, mayCarry: true }]));
      const taken = results.filter((_, n) => !ready.rule.elements[n]!.optional).every((r) => r.verdict === 'satisfied');
      total.negatives += 1;
      if (!taken) total.refused += 1;
      else if (showMisses) console.log(`  taken        ${name} ${id}: ${short(body.join(' '))}`);
    }
  }
  if (has('--per-rule')) for (const [id, list] of perRule) console.log(`${id.padEnd(46)} ${list.join(' ')}`);
  console.log(
    `dossiers: rules satisfied ${pct(total.satisfied, total.rules)} of ${total.rules}; elements found ${pct(total.found, total.elements)}, trusted ${pct(total.trusted, total.elements)} of ${total.elements}; places right ${pct(total.right, total.places)} of ${total.places}; negatives refused ${pct(total.refused, total.negatives)} of ${total.negatives}`,
  );
}

interface Passage {
  rule: string;
  fulfils: number[];
  why: string | null;
  headings: string[];
  text: string;
  voice: number;
  id: string;
}

function passages(): void {
  const dir = join(shared, 'passages');
  const rolesOf = JSON.parse(readFileSync(join(dir, 'roles.json'), 'utf8')) as Record<string, { roles: string[] }>;
  const known = ['technical-documentation', 'ifu', 'security-manual', 'risk-management', 'pms-plan', 'mds2'];
  const all = readdirSync(dir)
    .filter((f) => f.endsWith('.jsonl'))
    .sort()
    .flatMap((f) =>
      readFileSync(join(dir, f), 'utf8')
        .split('\n')
        .filter((l) => l.trim())
        .map((l, i) => ({ ...(JSON.parse(l) as Passage), id: `${f.slice(0, -6)}-${i + 1}` })),
    )
    .filter((p) => voices.includes(p.voice) && (has('--foreign') || ruleOf.has(p.rule)));
  const total = { tp: 0, fp: 0, fn: 0 };
  const perElement = new Map<string, { tp: number; fp: number; fn: number }>();
  const foreign = new Map<string, number>();
  let foreignPairs = 0;
  for (const p of all) {
    const role = rolesOf[p.rule]?.roles.find((r) => known.includes(r)) ?? 'security-manual';
    const reading = read(
      'document.md',
      `${p.headings.map((h, i) => `${'#'.repeat(i + 1)} ${h}\n`).join('\n')}\n${p.text}\n`,
    );
    const checked = has('--foreign') ? wanted : [ruleOf.get(p.rule)!];
    const evidence = evidenceOf(reading, checked);
    for (const ready of checked) {
      const id = ready.rule.id;
      ready.rule.elements.forEach((element, n) => {
        if (id === 'mdcg-2019-16/sbom' && n === 0) return;
        const found =
          assessElement(element, id, n, [{ evidence, mayCarry: mayCarry(ready, role) }]).verdict === 'satisfied';
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

function csv(text: string): Record<string, string>[] {
  const rows = text
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((m) => m[1]!.replace(/^"|"$/g, '').replace(/""/g, '"')),
    );
  const [head, ...body] = rows;
  return body.map((r) => Object.fromEntries(head!.map((h, i) => [h, r[i] ?? ''])));
}

function corpus(): void {
  const dir = join(shared, 'corpus');
  const gold = csv(readFileSync(join(dir, 'elements.csv'), 'utf8')).filter(
    (g) =>
      g['contested'] !== 'yes' &&
      g['language'] === flag('--language', 'en') &&
      g['listed'] === 'yes' &&
      ruleOf.has(g['rule']!) &&
      `${g['rule']}#${g['element']}` !== 'mdcg-2019-16/sbom#1',
  );
  const total = { tp: 0, fp: 0, fn: 0 };
  const readings = new Map<string, Reading>();
  for (const g of gold) {
    const file = g['file']!;
    const reading = readings.get(file) ?? read(file, readFileSync(join(dir, file), 'utf8'), g['language']);
    readings.set(file, reading);
    const ready = ruleOf.get(g['rule']!)!;
    const n = Number(g['element']) - 1;
    const evidence = evidenceOf(reading, [ready]);
    const result = assessElement(ready.rule.elements[n]!, ready.rule.id, n, [{ evidence, mayCarry: true }]);
    const found = result.verdict === 'satisfied';
    const stated = g['verdict'] === 'yes';
    const key = stated ? (found ? 'tp' : 'fn') : found ? 'fp' : null;
    if (!key) continue;
    total[key] += 1;
    if (showMisses && key === 'fp')
      console.log(
        `  FALSE  ${g['rule']}#${g['element']} ${file}:${result.evidence[0]!.start.line} "${short(result.evidence[0]!.excerpt)}" — ${g['note']}`,
      );
    if (showMisses && key === 'fn') {
      const line = Number(g['lines']!.split(/[-;]/)[0]);
      console.log(
        `  MISSED ${g['rule']}#${g['element']} ${file}:${g['lines']} — ${g['note']} :: "${short(
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
  const reading = read(file!, readFileSync(file!, 'utf8'));
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
