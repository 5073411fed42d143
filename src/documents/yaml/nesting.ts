const DEEPEST_FLOW = 200;
const DEEPEST_INDENT = 400;
const DEEP_INDENT = new RegExp(`^[ \\t]{${DEEPEST_INDENT}}`, 'm');
const MANY_MARKS = /^[ \t]*(?:[-?][ \t]+){100}/m;

/**
 * Whether a YAML text nests so deep that parsing it could end the process: the parser recurses, and a regular expression
 * that is compiled near the end of the stack is fatal to the runtime, beyond any catch.
 */
export function isNestedTooDeep(text: string): boolean {
  let depth = 0;
  for (const { 0: bracket } of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST_FLOW) return true;
  }
  return MANY_MARKS.test(text) || DEEP_INDENT.test(text);
}
