// Marks of quotations and lists at the beginning of a line; a rule of dashes has no space behind each.
const MANY_CONTAINERS = /^[ \t]*(?:>[ \t]*|[-*+][ \t]+|\d{1,9}[.)][ \t]+){200}/m;
const LONG_EMPHASIS = /\*{2000}|_{2000}/;

/** Whether a line alone nests so deep that parsing it would take minutes: the parser's time grows with the square of depth. */
export function isNestedTooDeep(text: string): boolean {
  return MANY_CONTAINERS.test(text) || LONG_EMPHASIS.test(text);
}
