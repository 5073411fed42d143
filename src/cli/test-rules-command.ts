import type { Engine } from './engine.js';
import type { ExitCode } from './exit-code.js';
import type { PluginFlags } from './plugin-option.js';
import { showProblems } from './show-problems.js';
import type { Terminal } from './terminal.js';

export interface TestRulesFlags extends PluginFlags {
  readonly format: 'text' | 'json';
  readonly color?: boolean;
}

/** `dossierlint test-rules`: 0 where every example is read as it says, 1 where one is not, 2 where the rules can't be tried. */
export async function runTestRules(
  folder: string,
  { format, color, plugin }: TestRulesFlags,
  engine: Engine,
  terminal: Terminal,
): Promise<ExitCode> {
  const tested = await engine.testRules(folder, terminal.cwd, plugin);
  if (format === 'json') {
    const { toJson } = await import('#report/json/to-json');
    await terminal.stdout.write(toJson(tested));
  } else if (tested.problems.length === 0) {
    const { renderTestedRules } = await import('#report/rules/render-tested-rules');
    await terminal.stdout.write(renderTestedRules(tested));
  }
  await showProblems(tested.problems, terminal, color);
  if (tested.problems.length > 0) return 2;
  return tested.examples.every(({ passes }) => passes) ? 0 : 1;
}
