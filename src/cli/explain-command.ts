import type { Engine } from './engine.js';
import type { ExitCode } from './exit-code.js';
import { findRule, isFoundRule } from './find-rule.js';
import { isColored } from './is-colored.js';
import { listedRule } from './listed-rules.js';
import { paletteOf } from './palette-of.js';
import { showProblems, USUAL_COLUMNS } from './show-problems.js';
import type { Terminal } from './terminal.js';

/** `dossierlint explain RULE`: tells what a rule expects and why, what counts, and shows examples. */
export async function runExplain(
  name: string,
  { color }: { readonly color?: boolean },
  engine: Engine,
  terminal: Terminal,
): Promise<ExitCode> {
  const { packs, profiles } = await engine.loadRules();
  const found = findRule(name, packs);
  if (!isFoundRule(found)) {
    await showProblems([found], terminal, color);
    return 2;
  }
  const { stdout, env } = terminal;
  const { renderExplanation } = await import('#report/rules/render-explanation');
  const palette = await paletteOf(isColored(color, env, stdout.isTerminal));
  const examples = await engine.loadExamples(found.rule.id);
  await stdout.write(
    renderExplanation(listedRule(found, profiles), examples, { palette, width: stdout.columns ?? USUAL_COLUMNS }),
  );
  return 0;
}
