import parse from 'spdx-expression-parse';

const LONGEST = 5000;

/** What is wrong with an SPDX licence expression; null where it parses. */
export function licenceFault(expression: string): string | null {
  if (/^(?:NONE|NOASSERTION)$/.test(expression)) return null;
  if (expression.length > LONGEST) return `is longer than ${LONGEST} characters`;
  try {
    parse(expression);
    return null;
  } catch (error) {
    // A bare TypeError is how the package tells that the expression is at its end too early.
    const reason = error instanceof TypeError ? 'it ends too early' : (error as Error).message.replace(/\s+/g, ' ');
    return `is no valid SPDX licence expression (${reason})`;
  }
}
