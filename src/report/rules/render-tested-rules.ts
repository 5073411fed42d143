import type { TestedExample, TestedRules } from '#model/tested-rules';

const listed = (ids: readonly string[]): string => (ids.length > 0 ? ids.join(', ') : 'nothing');

function faultLines({ limit, expected, found, unquoted, reason }: TestedExample): string[] {
  if (limit !== null) return [`it is read now: remove its limit ("${limit}")`];
  return [
    ...(expected.join() === found.join() ? [] : [`expected ${listed(expected)}; found ${listed(found)}`]),
    ...(unquoted.length > 0 ? [`the evidence lacks the words that it should quote: ${listed(unquoted)}`] : []),
    ...(reason === null ? [] : [`expected a near miss with the reason ${reason}; none has it`]),
  ];
}

/** Tells how the examples of own rules were read: each that failed with what was expected, and how many passed. */
export function renderTestedRules({ examples }: TestedRules): string {
  const lines = examples.map((one) => {
    const head = `${one.passes ? 'pass' : 'FAIL'}  ${one.rule}: ${one.example}`;
    return [head, ...(one.passes ? [] : faultLines(one).map((line) => `      ${line}`))].join('\n');
  });
  const passed = examples.filter(({ passes }) => passes).length;
  return `${[...lines, '', `${passed} of ${examples.length} examples pass.`].join('\n')}\n`;
}
