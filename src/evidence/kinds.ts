import type { BuiltInKind, Condition } from '#model/rule';
import { compileArtifact } from './artifact.js';
import { compileList } from './list.js';
import type { Names } from './condition-terms.js';
import type { Observer } from './observe.js';
import { compileProcedure } from './procedure.js';
import { compileSection } from './section.js';
import { compileStatement } from './statement.js';
import { compileTable } from './table.js';

/** Makes a condition ready to look. Throws when it names an unknown concept. */
export type CompileCondition = (condition: Condition, names: Names) => Observer;

/** The check kinds that are built in; a new one is a file beside these, a line here and a schema of its parameters. */
export const KINDS: Readonly<Record<BuiltInKind, CompileCondition>> = {
  statement: compileStatement,
  procedure: compileProcedure,
  table: compileTable,
  list: compileList,
  section: compileSection,
  artifact: compileArtifact,
};
