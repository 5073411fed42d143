import type { Problem } from '#model/report';
import { parseYamlWithPositions } from '../yaml/positioned.js';

/** Values of a front matter, or null where it has none or is no mapping. */
export interface FrontMatter {
  readonly values: Readonly<Record<string, unknown>> | null;
  readonly problems: readonly Problem[];
}

/** Parses the YAML of a front matter that begins at a line of the document. The document is read even if it is broken. */
export function parseFrontMatter(path: string, yaml: string, line: number): FrontMatter {
  const { value, errors } = parseYamlWithPositions(yaml);
  const error = errors[0];
  if (error) {
    const problem: Problem = {
      kind: 'config',
      message: `the front matter of ${path} is no valid YAML: ${error.message.split('\n')[0]}`,
      path,
      line: line + error.line,
      hint: 'Mend it; the text below it was read without it.',
    };
    return { values: null, problems: [problem] };
  }
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  return { values: isMapping ? (value as Record<string, unknown>) : null, problems: [] };
}
