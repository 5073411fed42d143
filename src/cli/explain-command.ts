import type { Rule } from '#model/rule';
import type { Engine } from './engine.js';
import type { ExitCode } from './exit-code.js';
import { findRule, isFoundRule } from './find-rule.js';
import { isColored } from './is-colored.js';
import { listedRule } from './listed-rules.js';
import { paletteOf } from './palette-of.js';
import { showProblems, usageProblem, USUAL_COLUMNS } from './show-problems.js';
import type { Terminal } from './terminal.js';

export interface ExplainFlags {
  readonly color?: boolean;
  readonly template?: boolean;
}

async function printTemplate(rule: Rule, color: boolean | undefined, terminal: Terminal): Promise<ExitCode> {
  const { hasTemplate, renderTemplate } = await import('#report/rules/render-template');
  if (hasTemplate(rule)) {
    await terminal.stdout.write(renderTemplate(rule));
    return 0;
  }
  const message = `${rule.id} judges what is written already; there is no skeleton for it`;
  await showProblems([usageProblem(message, `dossierlint explain ${rule.id} tells what it expects.`)], terminal, color);
  return 2;
}

/** `dossierlint explain RULE`: tells what a rule expects and why, what counts, and shows examples; of a pack, a table of its rules. */
export async function runExplain(
  name: string,
  { color, template }: ExplainFlags,
  engine: Engine,
  terminal: Terminal,
): Promise<ExitCode> {
  const { stdout, env } = terminal;
  const { packs, profiles } = await engine.loadRules();
  const options = {
    palette: await paletteOf(isColored(color, env, stdout.isTerminal)),
    width: stdout.columns ?? USUAL_COLUMNS,
  };
  const pack = packs.find(({ id }) => id === name);
  if (pack) {
    const { renderPack } = await import('#report/rules/render-pack');
    const rules = pack.rules.map((rule) => listedRule({ pack, rule }, profiles));
    await stdout.write(renderPack(pack, rules, options));
    return 0;
  }
  const found = findRule(name, packs);
  if (!isFoundRule(found)) {
    await showProblems([found], terminal, color);
    return 2;
  }
  if (template) return printTemplate(found.rule, color, terminal);
  const { renderExplanation } = await import('#report/rules/render-explanation');
  const examples = await engine.loadExamples(found.rule.id);
  const accuracy = await engine.loadAccuracy();
  await stdout.write(renderExplanation({ listed: listedRule(found, profiles), examples, accuracy }, options));
  return 0;
}
