import type { Problem } from '#model/report';
import { isColored } from './is-colored.js';
import { paletteOf } from './palette-of.js';
import type { Terminal } from './terminal.js';

/** Columns where nobody knows the terminal's, so that pipes always get the same bytes. */
export const USUAL_COLUMNS = 100;

/** Tells problems on stderr. */
export async function showProblems(
  problems: readonly Problem[],
  { stderr, env }: Terminal,
  color: boolean | undefined,
): Promise<void> {
  if (problems.length === 0) return;
  const { renderProblems } = await import('#report/text/problems');
  const palette = await paletteOf(isColored(color, env, stderr.isTerminal));
  const lines = renderProblems(problems, { palette, width: stderr.columns ?? USUAL_COLUMNS });
  await stderr.write(lines.map((line) => `${line}\n`).join(''));
}

/** A mistake in how the command was called. */
export function usageProblem(message: string, hint: string, path: string | null = null): Problem {
  return { kind: 'usage', message, path, line: null, hint };
}
