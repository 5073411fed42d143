import type { Engine } from './engine.js';
import type { ExitCode } from './exit-code.js';
import { isColored } from './is-colored.js';
import { listedRule } from './listed-rules.js';
import { paletteOf } from './palette-of.js';
import { USUAL_COLUMNS } from './show-problems.js';
import type { Terminal } from './terminal.js';

export interface RulesOptions {
  readonly format: 'table' | 'json';
  readonly color?: boolean;
}

/** `dossierlint rules`: lists every rule. */
export async function runRules(
  { format, color }: RulesOptions,
  engine: Engine,
  { stdout, env }: Terminal,
): Promise<ExitCode> {
  const { packs, profiles } = await engine.loadRules();
  const rules = packs.flatMap((pack) => pack.rules.map((rule) => listedRule({ pack, rule }, profiles)));
  if (format === 'json') {
    const { renderRulesJson } = await import('#report/rules/render-rules-json');
    await stdout.write(renderRulesJson(rules));
    return 0;
  }
  const { renderRulesTable } = await import('#report/rules/render-rules-table');
  const palette = await paletteOf(isColored(color, env, stdout.isTerminal));
  await stdout.write(renderRulesTable(rules, { palette, width: stdout.columns ?? USUAL_COLUMNS }));
  return 0;
}
