import { assessElement } from '../src/assessment/assess-element.js';
import { parseDocument } from '../src/documents/parse-document.js';
import { observeDocument } from '../src/evidence/observe-document.js';
import { readDocument } from '../src/language/read-document.js';
import { readRuleFiles } from '../src/build/rule-files.js';
import { assembleRuleSet } from '../src/rules/assemble-rule-set.js';
import { compileRuleSet } from '../src/rules/compile-rule-set.js';
const data = assembleRuleSet(readRuleFiles('rules'), () => '');
const set = compileRuleSet(data, {
  only: new Set(
    data.packs
      .flatMap((p) => p.rules)
      .filter((r) => r.examples.length > 0)
      .map((r) => r.id),
  ),
});
let ok = 0,
  bad = 0;
const only = process.argv[2]?.split(',');
for (const ready of set.rules) {
  if (only && !only.includes(ready.rule.id.split('/')[1]!)) continue;
  for (const ex of ready.rule.examples) {
    const docs = {
      'document.md': ex.headings.map((h, d) => '#'.repeat(d + 1) + ' ' + h + '\n').join('\n') + '\n' + ex.text + '\n',
      ...ex.files,
    };
    const carriers = Object.entries(docs).map(([path, text]) => ({
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
    const res = ready.rule.elements.map((e, n) => assessElement(e, ready.rule.id, n, carriers));
    const found = res.filter((r) => r.verdict === 'satisfied').map((r) => r.id);
    const want = ready.rule.elements.map((e) => e.id).filter((i) => ex.satisfies.includes(i));
    if (found.join() === want.join()) {
      ok++;
      const q = Object.entries(ex.quotes).filter(
        ([id, w]) =>
          !res
            .find((r) => r.id === id)!
            .evidence.map((e) => e.excerpt)
            .join('\n')
            .includes(w.replace(/\s+/g, ' ').trim()),
      );
      if (q.length) {
        console.log(
          `${ready.rule.id.split('/')[1]} QUOTE ${q} :: ${res
            .find((r) => r.id === q[0]![0])!
            .evidence.map((e) => e.excerpt)
            .join(' | ')
            .slice(0, 150)}`,
        );
        bad++;
        ok--;
      }
      continue;
    }
    bad++;
    const miss = want.filter((w) => !found.includes(w)),
      extra = found.filter((f) => !want.includes(f));
    console.log(
      `${ready.rule.id.split('/')[1]} ${miss.length ? 'MISS ' + miss : ''} ${extra.length ? 'EXTRA ' + extra : ''} {${ex.headings.join(' > ')}} ${ex.text.replace(/\n/g, ' ⏎ ').slice(0, 300)}${res
        .flatMap((r) => r.nearMisses)
        .slice(0, 2)
        .map((m) => ' ~' + m.reason)
        .join('')}`,
    );
  }
}
console.log(ok, 'ok', bad, 'bad');
