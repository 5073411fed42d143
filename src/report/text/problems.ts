import type { Problem } from '#model/report';
import type { RenderOptions } from '../render-options.js';
import { block, INDENT, row, textWidth } from './layout.js';
import { whole, words } from './wrap.js';

function whereOf({ path, line }: Problem): string | null {
  if (path === null) return null;
  return line === null ? path : `${path}:${line}`;
}

function renderProblem(problem: Problem, { palette, width }: Pick<RenderOptions, 'palette' | 'width'>): string[] {
  const where = whereOf(problem);
  const pieces = [...(where ? [whole(where, palette.place)] : []), words(problem.message)];
  return [
    ...row('problem', pieces, { width, paint: palette.error, start: 0, column: INDENT }),
    ...(problem.hint ? block([words(problem.hint)], width) : []),
  ];
}

/** What is wrong with the run itself: what, where, and what to do. Lines without a blank line between. */
export function renderProblems(
  problems: readonly Problem[],
  { palette, width }: Pick<RenderOptions, 'palette' | 'width'>,
): string[] {
  return problems.flatMap((problem) => renderProblem(problem, { palette, width: textWidth(width) }));
}
