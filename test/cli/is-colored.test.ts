import { expect, test } from '@jest/globals';
import { isColored } from '#cli/is-colored';

test.each([
  ['a person looks', undefined, {}, true, true],
  ['nobody looks', undefined, {}, false, false],
  ['the terminal is dumb', undefined, { TERM: 'dumb' }, true, false],
  ['NO_COLOR is set', undefined, { NO_COLOR: '1' }, true, false],
  ['NO_COLOR is empty', undefined, { NO_COLOR: '' }, true, true],
  ['FORCE_COLOR is set in a pipe', undefined, { FORCE_COLOR: '1' }, false, true],
  ['FORCE_COLOR is 0', undefined, { FORCE_COLOR: '0' }, true, false],
  ['--color is given in a pipe', true, { NO_COLOR: '1' }, false, true],
  ['--no-color is given', false, { FORCE_COLOR: '1' }, true, false],
] as const)('where %s', (_when, flag, env, isTerminal, expected) => {
  expect(isColored(flag, env, isTerminal)).toBe(expected);
});
