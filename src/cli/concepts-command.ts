import type { Engine } from './engine.js';
import type { ExitCode } from './exit-code.js';
import { findConcept } from './find-concept.js';
import { isColored } from './is-colored.js';
import { paletteOf } from './palette-of.js';
import { showProblems, USUAL_COLUMNS } from './show-problems.js';
import type { Terminal } from './terminal.js';

/** `dossierlint explain --concepts [CONCEPT]`: lists the concepts that rules ask for, or the wordings of one. */
export async function runConcepts(
  name: string | undefined,
  { color }: { readonly color?: boolean },
  engine: Engine,
  terminal: Terminal,
): Promise<ExitCode> {
  const { stdout, env } = terminal;
  const concepts = await engine.listConcepts();
  const options = {
    palette: await paletteOf(isColored(color, env, stdout.isTerminal)),
    width: stdout.columns ?? USUAL_COLUMNS,
  };
  if (name === undefined) {
    const { renderConceptsTable } = await import('#report/concepts/render-concepts-table');
    await stdout.write(renderConceptsTable(concepts, options));
    return 0;
  }
  const found = findConcept(name, concepts);
  if ('message' in found) {
    await showProblems([found], terminal, color);
    return 2;
  }
  const { renderConcept } = await import('#report/concepts/render-concept');
  await stdout.write(renderConcept(found, options));
  return 0;
}
