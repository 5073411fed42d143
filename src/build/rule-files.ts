import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { SourceFile } from '#rules/rule-source';
import { byCodeUnit } from '#text/order';

/** A rule file as read: where it stands, its value, and how to find the line of a part of it. */
export interface RuleFile extends SourceFile {
  readonly lineOf: (path: readonly (string | number)[]) => number;
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

function parseFile(folder: string, file: string): RuleFile {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const path = relative(folder, file).replace(/\\/g, '/');
  const error = document.errors[0];
  if (error) throw new Error(`${file}:${error.linePos?.[0].line ?? 1}: ${error.message}`);
  const lineOf = (keys: readonly (string | number)[]): number => {
    for (let n = keys.length; n > 0; n -= 1) {
      const node = document.getIn(keys.slice(0, n), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  return { path, value: document.toJS() as unknown, lineOf };
}

/** Reads all YAML files below a rule folder, ordered by path. Throws with file and line where one can't be parsed. */
export function readRuleFiles(folder: string): RuleFile[] {
  return walk(folder)
    .filter((file) => /\.ya?ml$/.test(file))
    .map((file) => parseFile(folder, file))
    .sort((a, b) => byCodeUnit(a.path, b.path));
}
